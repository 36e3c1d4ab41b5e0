import type { Tx } from "#lib/platform/db";
import type { InstanceState } from "../instance.ts";

/** Ends the running approval of an order, if there is one: nobody has to sign it any more. What was signed stays on record. */
export async function endInstance(
  tx: Tx,
  orderId: string,
  state: Exclude<InstanceState, "OPEN">,
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    WITH ended AS (
      UPDATE approval_instance SET state = ${state}::"InstanceState", ended_at = ${now} WHERE purchase_order_id = ${orderId}::uuid AND state = 'OPEN' RETURNING id
    )
    UPDATE approval_step s SET state = 'SKIPPED', ended_at = ${now} FROM ended WHERE s.instance_id = ended.id AND s.state IN ('OPEN', 'WAITING')`;
}
