import { difference } from "#lib/audit/difference";
import { can } from "#lib/access/permission";
import { type Command, command } from "#lib/change/command";
import { waking } from "#lib/change/waking";
import { settle } from "#lib/kernel/decision";
import { unchanged } from "#lib/kernel/version";
import type { Prisma, WebhookEndpoint } from "#prisma/generated/client";
import type * as z from "zod";
import { oneAuthorization, settledAuth } from "../auth.ts";
import { type Endpoint, endpointFacts, mayFilter } from "../endpoint.ts";
import { givenAnew, leadsElsewhere } from "../given-anew.ts";
import { hiddenValue } from "../headers.ts";
import { editEndpointInput } from "../input.ts";
import { checkUrl } from "../queries/check-url.ts";
import { openAuth, openHeaders, sealAuth, sealedPair, sealHeaders } from "../queries/endpoint-secrets.ts";
import { viewOf } from "../queries/endpoint-view.ts";
import { lockEndpoint } from "../writes/lock-endpoint.ts";
import { moveWaiting } from "../writes/move-waiting.ts";

type Input = z.output<typeof editEndpointInput>;

const update = command(
  "endpoint.write",
  editEndpointInput,
  async ({ tx, actor, now, emit }, input): Promise<Endpoint> => {
    settle(mayFilter(actor, input.filter));
    const before = await lockEndpoint(tx, actor, input.id);
    settle(unchanged(before.version, input.expectedVersion));

    const data = { ...changesOf(before, input), ...switched(before, input, now), version: before.version + 1 };
    const after = await tx.webhookEndpoint.update({ where: { id: before.id }, data });
    if (before.enabled !== after.enabled) await moveWaiting(tx, after.id, after.enabled ? "pending" : "paused");

    emit({
      action: `endpoint.${whatHappened(before, after)}`,
      stream: `endpoint:${after.id}`,
      entity: { type: "endpoint", id: after.id },
      changes: [...difference(viewOf(before), viewOf(after), endpointFacts), ...secretChanges(before, after)],
    });
    return viewOf(after, now);
  },
);

/**
 * Replaces the facts that are given. Enabling it again sends what waited; a new URL or enabling forgets old failures, and
 * a URL of another host takes no hidden values along.
 */
export const editEndpoint: Command<Endpoint> = waking(
  Object.assign(
    async (...[actor, untrusted, options]: Parameters<Command<Endpoint>>) => {
      settle(can(actor, update.action));
      const input = await editEndpointInput.parseAsync(untrusted);
      const url = input.url === undefined ? undefined : settle(await checkUrl(input.url));
      return update(actor, { ...input, ...(url !== undefined && { url }) }, options);
    },
    { action: update.action, input: update.input },
  ),
);

function changesOf(before: WebhookEndpoint, input: Input): Prisma.WebhookEndpointUpdateInput {
  const { url, description, eventTypes, payload, rateLimitPerSecond, ordered, filter, headers } = input;
  const moved = leadsElsewhere(before.url, url);
  if (moved) settle(givenAnew(input, { auth: before.auth !== null, headers: known(before) }));
  const own = headers === undefined ? known(before) : kept(before, headers ?? {});
  const auth = settle(settledAuth(input.auth, moved ? null : openAuth(before.id, before.auth)));
  settle(oneAuthorization(auth, own));
  return {
    url,
    description,
    eventTypes,
    payload,
    rateLimitPerSecond,
    ordered,
    filter,
    ...(headers !== undefined && { headers: sealHeaders(before.id, own) }),
    ...(input.auth !== undefined && { auth: sealAuth(before.id, auth) }),
    ...keyChange(before, input.asymmetric),
  };
}

function known({ id, headers }: WebhookEndpoint): Record<string, string> {
  return openHeaders(id, headers as Record<string, string>);
}

/** A hidden value that comes back as it was shown stays what it is. */
function kept(before: WebhookEndpoint, headers: Readonly<Record<string, string>>): Record<string, string> {
  const stored = known(before);
  const values = Object.entries(headers).map(([name, value]) => [
    name,
    value === hiddenValue ? (stored[name] ?? value) : value,
  ]);
  return Object.fromEntries(values);
}

function keyChange({ id, publicKey }: WebhookEndpoint, asymmetric: boolean | undefined) {
  if (asymmetric === undefined || asymmetric === (publicKey !== null)) return {};
  return asymmetric ? sealedPair(id) : { publicKey: null, privateKey: null, previousPrivateKey: null };
}

function switched(
  before: WebhookEndpoint,
  { enabled = before.enabled, url = before.url }: Input,
  now: Date,
): Prisma.WebhookEndpointUpdateInput {
  const fresh = { consecutiveFailures: 0, failingSince: null, holdUntil: null, warnedHours: 0 };
  if (!enabled) return before.enabled ? { enabled, disabledAt: now, disabledReason: null } : {};
  if (!before.enabled) return { enabled, disabledAt: null, disabledReason: null, ...fresh };
  return url === before.url ? {} : fresh;
}

function whatHappened(before: WebhookEndpoint, after: WebhookEndpoint): "edited" | "enabled" | "disabled" {
  if (before.enabled === after.enabled) return "edited";
  return after.enabled ? "enabled" : "disabled";
}

/** Of headers the names, of the authentication the kind: values may be credentials. */
function secretChanges(before: WebhookEndpoint, after: WebhookEndpoint) {
  const names = ({ headers }: WebhookEndpoint) => Object.keys(headers as object);
  const changed = (field: "headers" | "auth") => JSON.stringify(before[field]) !== JSON.stringify(after[field]);
  return [
    ...(changed("headers") ? [{ field: "headers", old: names(before), new: names(after) }] : []),
    ...(changed("auth") ? [{ field: "auth", old: viewOf(before).auth, new: viewOf(after).auth }] : []),
  ];
}
