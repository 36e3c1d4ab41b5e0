import type { Tx } from "#lib/platform/db";

/** The number of the order that this source's word for a SKU made and that is not received yet; null where there is none. */
export async function findOpenReorder(tx: Tx, sourceId: string, sku: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ number: string }[]>`
    SELECT o.number FROM purchase_order_line l JOIN purchase_order o ON o.id = l.purchase_order_id
    WHERE l.sku = ${sku} AND o.status NOT IN ('REJECTED', 'CANCELLED', 'CLOSED')
      AND l.received_quantity - l.rejected_quantity - l.returned_quantity < l.quantity - l.cancelled_quantity
      AND EXISTS (SELECT FROM inbound_message m WHERE m.purchase_order_id = o.id AND m.source_id = ${sourceId}::uuid AND m.type = 'stock.low' AND m.state = 'processed')
    LIMIT 1`;
  return row?.number ?? null;
}
