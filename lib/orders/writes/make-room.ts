import type { Tx } from "#lib/platform/db";
import type { ChangeOrder, Order } from "../order.ts";
import { changeOrderRows } from "./change-rows.ts";

/**
 * Before the lines of a change order are written: says that it takes effect now, which is what the database asks before it
 * lets lines change; takes out the lines that it leaves out, and frees the numbers of the others, which may change places.
 */
export async function makeRoom(
  tx: Tx,
  order: Pick<Order, "id">,
  change: ChangeOrder,
  proposed: Pick<Order, "lines">,
): Promise<void> {
  const kept = proposed.lines.map(({ id }) => id);
  await tx.$executeRaw`${changeOrderRows(order.id, [change])}`;
  await tx.$executeRaw`
    WITH gone AS (DELETE FROM purchase_order_line WHERE purchase_order_id = ${order.id}::uuid AND NOT id = ANY (${kept}::uuid[]))
    UPDATE purchase_order_line SET line_number = -line_number WHERE purchase_order_id = ${order.id}::uuid AND id = ANY (${kept}::uuid[])`;
}
