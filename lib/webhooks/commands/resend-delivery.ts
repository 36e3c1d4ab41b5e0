import { command } from "#lib/change/command";
import { waking } from "#lib/change/waking";
import { no, settle } from "#lib/kernel/decision";
import type { Delivery, DeliveryState } from "../delivery.ts";
import { oneInput } from "../input.ts";
import { readDelivery } from "../queries/get-delivery.ts";

/**
 * Sends a delivery again by hand, whatever the state of its endpoint: the same event, a signature of now, and a schedule
 * of its own if it fails. What is on its way already is not sent twice.
 */
export const resendDelivery = waking(
  command("delivery.resend", oneInput, async ({ tx, actor, emit }, { id }): Promise<Delivery> => {
    const before = await readDelivery(tx, actor, id);
    if (!before.isKept) settle(gone(before.state, "What it told is no longer kept: it cannot be sent again."));
    const queued = await tx.$executeRaw`
      INSERT INTO webhook_queue AS q (id, endpoint_id, purchase_order_id, sequence, created_at, manual)
      SELECT d.id, d.endpoint_id, d.purchase_order_id, d.sequence, d.created_at, true
      FROM webhook_delivery d JOIN webhook_endpoint e ON e.id = d.endpoint_id AND e.deleted_at IS NULL WHERE d.id = ${id}::uuid
      ON CONFLICT (id) DO UPDATE SET state = 'pending', manual = true, next_at = now(), tries = 0 WHERE q.state <> 'delivering'`;
    const after = await readDelivery(tx, actor, id);
    if (queued === 0 && after.state !== "delivering")
      settle(gone(after.state, "The endpoint was deleted: nothing can be sent to it."));

    emit({
      action: "delivery.resent",
      stream: `endpoint:${after.endpointId}`,
      entity: { type: "delivery", id, number: after.eventId },
      changes: [{ field: "state", old: before.state, new: after.state }],
    });
    return after;
  }),
);

function gone(currentStatus: DeliveryState, because: string) {
  return no("illegal_transition", because, { currentStatus, allowedCommands: [] });
}
