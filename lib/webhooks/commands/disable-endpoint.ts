import * as z from "zod";
import { command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import { operationalEvent } from "../operational-event.ts";
import { lockEndpoint } from "../writes/lock-endpoint.ts";
import { moveWaiting } from "../writes/move-waiting.ts";

const input = z.strictObject({ endpointId: z.string(), reason: z.enum(["gone", "failing"]) });

/** The system stops sending to an endpoint that is gone or has failed for days. What waits stays as paused; subscribers are told. */
export const disableEndpoint = command(
  "system.run",
  input,
  async ({ tx, actor, now, emit }, { endpointId, reason }): Promise<void> => {
    const before = await lockEndpoint(tx, actor, endpointId);
    if (!before.enabled) settle(no("illegal_transition", "This endpoint is disabled already."));
    const version = before.version + 1;
    await tx.webhookEndpoint.update({
      where: { id: endpointId },
      data: { enabled: false, disabledReason: reason, disabledAt: now, version },
    });
    await moveWaiting(tx, endpointId, "paused");

    emit({
      action: "endpoint.disabled",
      stream: `endpoint:${endpointId}`,
      entity: { type: "endpoint", id: endpointId },
      changes: [{ field: "enabled", old: true, new: false }],
      reason,
      outbound: operationalEvent("endpoint.disabled", before, version, now, { reason }),
    });
  },
);
