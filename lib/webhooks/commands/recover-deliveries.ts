import { command } from "#lib/change/command";
import { waking } from "#lib/change/waking";
import { no, settle } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { recoverInput } from "../input.ts";
import { readRecovery } from "../queries/get-recovery.ts";
import type { Recovery } from "../recovery.ts";
import { insertRecovery, queueRecovery } from "../writes/insert-recovery.ts";
import { lockEndpoint } from "../writes/lock-endpoint.ts";
import { releaseChunk } from "../writes/release-chunk.ts";

/**
 * Sends again what failed, or was never sent, since a time; those wait no longer for their schedule or a broken endpoint's
 * next probe. The first thousand go at once; for the rest there is a job, which lets news of the endpoint through between.
 */
export const recoverDeliveries = waking(
  command("delivery.resend", recoverInput, async ({ tx, actor, emit }, { id, since }): Promise<Recovery> => {
    const { version } = await lockEndpoint(tx, actor, id);
    const running = await tx.webhookRecovery.findFirst({ where: { endpointId: id, state: "running" } });
    if (running)
      settle(
        no("illegal_transition", "A recovery of this endpoint is running. Wait until it is done, or cancel it.", {
          currentStatus: "running",
          allowedCommands: ["cancel"],
        }),
      );
    const jobId = newId();
    const requestedById = actor.type === "system" ? null : actor.id;
    await insertRecovery(tx, { id: jobId, endpointId: id, since, requestedById });
    if ((await releaseChunk(tx, jobId)) === "running") await queueRecovery(tx, jobId);
    await tx.webhookEndpoint.update({
      where: { id },
      data: { holdUntil: null, consecutiveFailures: 0, version: version + 1 },
    });

    const recovery = await readRecovery(tx, actor, id, jobId);
    emit({
      action: "endpoint.recovery_started",
      stream: `endpoint:${id}`,
      entity: { type: "endpoint", id },
      changes: [
        { field: "since", old: null, new: recovery.since },
        { field: "deliveries", old: null, new: recovery.count },
      ],
    });
    return recovery;
  }),
);
