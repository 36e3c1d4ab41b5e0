import { command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import { oneRecoveryInput } from "../input.ts";
import { readRecovery } from "../queries/get-recovery.ts";
import type { Recovery } from "../recovery.ts";
import { lockEndpoint } from "../writes/lock-endpoint.ts";

/** Stops a recovery after the chunk that is under way; what was made due goes out. */
export const cancelRecovery = command(
  "delivery.resend",
  oneRecoveryInput,
  async ({ tx, actor, now, emit }, { id, jobId }): Promise<Recovery> => {
    await lockEndpoint(tx, actor, id);
    await readRecovery(tx, actor, id, jobId);
    const { count } = await tx.webhookRecovery.updateMany({
      where: { id: jobId, state: "running" },
      data: { state: "cancelled", endedAt: now },
    });
    const after = await readRecovery(tx, actor, id, jobId);
    const { state, total, done } = after;
    if (count === 0)
      settle(
        no("illegal_transition", `This recovery is ${state}: there is nothing to cancel.`, {
          currentStatus: state,
          allowedCommands: [],
        }),
      );
    emit({
      action: "endpoint.recovery_cancelled",
      stream: `endpoint:${id}`,
      entity: { type: "endpoint", id },
      changes: [{ field: "deliveries", old: total, new: done }],
    });
    return after;
  },
);
