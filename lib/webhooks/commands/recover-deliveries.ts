import { command } from "#lib/change/command";
import { waking } from "#lib/change/waking";
import { recoverInput } from "../input.ts";
import { lockEndpoint } from "../writes/lock-endpoint.ts";
import { sendAgain } from "../writes/send-again.ts";

export interface Recovery {
  readonly endpointId: string;
  readonly since: string;
  /** Deliveries that go out again. */
  readonly count: number;
  /** There are more than one request takes: ask again. */
  readonly more: boolean;
}

/** Sends again what failed, or was never sent, since a time; those wait no longer for their schedule or a broken endpoint's next probe. */
export const recoverDeliveries = waking(
  command("delivery.resend", recoverInput, async ({ tx, actor, emit }, { id, since }): Promise<Recovery> => {
    const { version } = await lockEndpoint(tx, actor, id);
    const { count, more } = await sendAgain(tx, id, since);
    await tx.webhookEndpoint.update({
      where: { id },
      data: { holdUntil: null, consecutiveFailures: 0, version: version + 1 },
    });

    emit({
      action: "endpoint.recovery_started",
      stream: `endpoint:${id}`,
      entity: { type: "endpoint", id },
      changes: [
        { field: "since", old: null, new: since.toISOString() },
        { field: "deliveries", old: null, new: count },
      ],
    });
    return { endpointId: id, since: since.toISOString(), count, more };
  }),
);
