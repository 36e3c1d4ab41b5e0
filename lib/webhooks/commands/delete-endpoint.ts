import { command } from "#lib/change/command";
import { difference } from "#lib/audit/difference";
import { endpointFacts } from "../endpoint.ts";
import { oneInput } from "../input.ts";
import { viewOf } from "../queries/endpoint-view.ts";
import { lockEndpoint } from "../writes/lock-endpoint.ts";
import { moveWaiting } from "../writes/move-waiting.ts";

/** Takes an endpoint away for good: what waits for it is cancelled, and stays to be read like all that was sent to it. */
export const deleteEndpoint = command(
  "endpoint.write",
  oneInput,
  async ({ tx, actor, now, emit }, { id }): Promise<{ id: string }> => {
    const before = await lockEndpoint(tx, actor, id);
    const keys = { previousSecret: null, previousSecretUntil: null, previousPrivateKey: null };
    const gone = { deletedAt: now, enabled: false, disabledAt: now, ...keys };
    await tx.webhookEndpoint.update({ where: { id }, data: { ...gone, version: before.version + 1 } });
    const cancelled = await moveWaiting(tx, id, "cancelled");

    emit({
      action: "endpoint.deleted",
      stream: `endpoint:${id}`,
      entity: { type: "endpoint", id },
      changes: [
        ...difference(viewOf(before), null, endpointFacts),
        { field: "cancelledDeliveries", old: null, new: cancelled },
      ],
    });
    return { id };
  },
);
