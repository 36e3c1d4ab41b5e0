import { type Action, can } from "#lib/access/permission";
import { type Command, command } from "#lib/change/command";
import { settle } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { env } from "#lib/platform/env";
import { resolve } from "#lib/platform/resolve";
import { addressPolicy } from "../address.ts";
import { authHeaders, oneAuthorization, settledAuth } from "../auth.ts";
import type { Attempt } from "../delivery.ts";
import { explain } from "../explanation.ts";
import { maskHeaders } from "../headers.ts";
import { tryInput } from "../input.ts";
import { operationalEvent } from "../operational-event.ts";
import { checkUrl } from "../queries/check-url.ts";
import { requestHeaders, secondsOf } from "../request-headers.ts";
import { keyOf, newSecret, sign } from "../signature.ts";
import { postOnce } from "../wire/post-once.ts";
import { rounded } from "../wire/reply.ts";

const action: Action = "endpoint.write";

interface Trial {
  readonly id: string;
  readonly url: string;
  /** What the subscriber adds to every request. */
  readonly own: Readonly<Record<string, string>>;
  readonly supplierId: string | null;
}

/**
 * Sends a test to a URL that is not an endpoint yet, once, and answers what happened. It is signed with a secret that
 * nobody keeps. Nothing is stored but that it was done.
 */
export const tryUrl: Command<Attempt> = Object.assign(
  async (...[actor, untrusted, options]: Parameters<Command<Attempt>>) => {
    settle(can(actor, action));
    const input = await tryInput.parseAsync(untrusted);
    const headers = input.headers ?? {};
    const auth = settle(settledAuth(input.auth, null));
    settle(oneAuthorization(auth, headers));
    const url = settle(await checkUrl(input.url));

    const trial = { id: newId(), url, own: { ...headers, ...authHeaders(auth) }, supplierId: actor.supplierId };
    const attempt = await tried(trial, new Date());
    return remembered(trial, attempt)(actor, untrusted, options);
  },
  { action, input: tryInput },
);

async function tried({ id, url, own, supplierId }: Trial, at: Date): Promise<Attempt> {
  const event = operationalEvent("endpoint.test", { id, url, description: null, supplierId }, id, at);
  const body = event.companyBody;
  const timestamp = secondsOf(at);
  const signature = sign([keyOf(newSecret())], event.id, timestamp, body);
  const told = { eventId: event.id, eventType: event.type, deliveryId: id, number: 1, timestamp, signature };
  const headers = requestHeaders(told);

  const guard = { policy: addressPolicy(env.webhookAllowHosts, env.appUrl), resolve };
  const reply = await postOnce(url, { ...own, ...headers }, body, guard);
  const { status, headers: responseHeaders, error, remoteAddress } = reply;
  return {
    number: 1,
    at: at.toISOString(),
    request: { url, headers: { ...maskHeaders(own), ...headers }, body },
    response: status === null ? null : { status, headers: responseHeaders ?? {}, body: reply.body ?? "" },
    error,
    timing: rounded(reply.timing),
    remoteAddress,
    explanation: explain({ url, status, responseHeaders, responseBody: reply.body, error, total: reply.timing.total }),
  };
}

/** That it was done, and what came of it: in the trail, and as the answer to the same request again. */
function remembered({ id, url }: Trial, attempt: Attempt): Command<Attempt> {
  return command(action, tryInput, async ({ emit }) => {
    emit({
      action: "endpoint.tried",
      stream: `endpoint:${id}`,
      entity: { type: "endpoint", id },
      changes: [
        { field: "url", old: null, new: url },
        { field: "answer", old: null, new: attempt.response?.status ?? attempt.error },
      ],
    });
    return attempt;
  });
}
