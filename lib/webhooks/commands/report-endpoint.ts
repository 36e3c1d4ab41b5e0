import * as z from "zod";
import { command } from "#lib/change/command";
import { operationalEvent } from "../operational-event.ts";
import { lockEndpoint } from "../writes/lock-endpoint.ts";

const input = z.strictObject({ endpointId: z.string(), hours: z.literal([0, 24, 72]) });

/** Tells subscribers that an endpoint has been failing for 24 or 72 hours, or, with 0, that it works again. */
export const reportEndpoint = command(
  "system.run",
  input,
  async ({ tx, actor, now, emit }, { endpointId, hours }): Promise<void> => {
    const endpoint = await lockEndpoint(tx, actor, endpointId);
    const since = endpoint.failingSince ?? now;
    await tx.webhookEndpoint.update({ where: { id: endpointId }, data: { warnedHours: hours } });

    const outbound =
      hours === 0
        ? operationalEvent("endpoint.recovered", endpoint, `recovered ${now.toISOString()}`, now)
        : operationalEvent("endpoint.failing", endpoint, `${hours} ${since.toISOString()}`, now, {
            failingSince: since.toISOString(),
            hours,
          });
    emit({
      action: outbound.type,
      stream: `endpoint:${endpointId}`,
      entity: { type: "endpoint", id: endpointId },
      changes: [{ field: "reportedHours", old: endpoint.warnedHours, new: hours }],
      outbound,
    });
  },
);
