import { difference } from "#lib/audit/difference";
import { can } from "#lib/access/permission";
import { type Command, command } from "#lib/change/command";
import { settle } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { oneAuthorization, settledAuth } from "../auth.ts";
import { type Endpoint, endpointFacts, mayFilter } from "../endpoint.ts";
import { createEndpointInput } from "../input.ts";
import { checkUrl } from "../queries/check-url.ts";
import { sealAuth, sealEndpointSecret, sealedPair, sealHeaders } from "../queries/endpoint-secrets.ts";
import { viewOf } from "../queries/endpoint-view.ts";
import { newSecret } from "../signature.ts";

/** A new endpoint with its secret, which is shown this once. */
export type NewEndpoint = Endpoint & { readonly secret: string };

const insert = command(
  "endpoint.write",
  createEndpointInput,
  async ({ tx, actor, now, emit }, input): Promise<NewEndpoint> => {
    settle(mayFilter(actor, input.filter));
    const auth = settle(settledAuth(input.auth, null));
    settle(oneAuthorization(auth, input.headers ?? {}));
    const id = newId();
    const secret = newSecret();
    const enabled = input.enabled ?? true;
    const row = await tx.webhookEndpoint.create({
      data: {
        id,
        supplierId: actor.supplierId,
        url: input.url,
        description: input.description ?? null,
        eventTypes: input.eventTypes,
        headers: sealHeaders(id, input.headers ?? {}),
        auth: sealAuth(id, auth),
        payload: input.payload ?? "full",
        ...(input.asymmetric && sealedPair(id)),
        rateLimitPerSecond: input.rateLimitPerSecond ?? null,
        ordered: input.ordered ?? false,
        enabled,
        disabledAt: enabled ? null : now,
        filter: input.filter ?? {},
        secret: sealEndpointSecret(id, secret),
        createdById: actor.id,
      },
    });
    const endpoint = viewOf(row, now);
    emit({
      action: "endpoint.created",
      stream: `endpoint:${id}`,
      entity: { type: "endpoint", id },
      changes: [
        ...difference<Endpoint>(null, endpoint, endpointFacts),
        ...difference<{ headers: string[]; auth: object | null }>(null, {
          headers: Object.keys(endpoint.headers),
          auth: endpoint.auth,
        }),
      ],
    });
    return { ...endpoint, secret };
  },
);

/** Registers an endpoint: of the company, or of the supplier whose user asks. Its name is looked up before anything is written. */
export const createEndpoint: Command<NewEndpoint> = Object.assign(
  async (...[actor, untrusted, options]: Parameters<Command<NewEndpoint>>) => {
    settle(can(actor, insert.action));
    const input = await createEndpointInput.parseAsync(untrusted);
    const url = settle(await checkUrl(input.url));
    return insert(actor, { ...input, url }, options);
  },
  { action: insert.action, input: insert.input },
);
