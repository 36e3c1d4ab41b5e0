import { difference } from "#lib/audit/difference";
import { command } from "#lib/change/command";
import type { Endpoint } from "../endpoint.ts";
import { rotateInput } from "../input.ts";
import { sealedPair, sealEndpointSecret } from "../queries/endpoint-secrets.ts";
import { viewOf } from "../queries/endpoint-view.ts";
import { newSecret } from "../signature.ts";
import { lockEndpoint } from "../writes/lock-endpoint.ts";

const hour = 3_600_000;

/** Gives an endpoint another secret, shown this once, and another key for v1a where it has one. For some hours everything is signed with both, so that receivers can follow. */
export const rotateSecret = command(
  "endpoint.write",
  rotateInput,
  async ({ tx, actor, now, emit }, { id, overlapHours }): Promise<Endpoint & { secret: string }> => {
    const before = await lockEndpoint(tx, actor, id);
    const secret = newSecret();
    const until = overlapHours > 0 ? new Date(now.getTime() + overlapHours * hour) : null;
    const after = await tx.webhookEndpoint.update({
      where: { id },
      data: {
        secret: sealEndpointSecret(id, secret),
        previousSecret: until && before.secret,
        ...(before.privateKey !== null && sealedPair(id)),
        previousPrivateKey: until && before.privateKey,
        previousSecretUntil: until,
        version: before.version + 1,
      },
    });
    emit({
      action: "endpoint.secret_rotated",
      stream: `endpoint:${id}`,
      entity: { type: "endpoint", id },
      changes: [
        ...difference(viewOf(before), viewOf(after), ["publicKey"]),
        { field: "previousSecretUntil", old: null, new: until?.toISOString() ?? null },
      ],
    });
    return { ...viewOf(after, now), secret };
  },
);
