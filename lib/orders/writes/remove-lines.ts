import type { Tx } from "#lib/platform/db";

/** Before the edited lines are written: their numbers may change places. */
export async function removeLines(tx: Tx, orderId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM purchase_order_line WHERE purchase_order_id = ${orderId}::uuid`;
}
