import type { Content } from "#lib/orders/revision";
import type { Tx } from "#lib/platform/db";

/** The content of an order that was last approved, by people or by a rule that says so; null where nothing was. */
export async function findApprovedContent(tx: Tx, orderId: string): Promise<Content | null> {
  const [row] = await tx.$queryRaw<{ content: string }[]>`
    SELECT r.content FROM approval_instance i
      JOIN order_revision r ON r.purchase_order_id = i.purchase_order_id AND r.content_hash = i.content_hash
    WHERE i.purchase_order_id = ${orderId}::uuid AND i.match_exception_id IS NULL AND i.state = 'APPROVED'
    ORDER BY i.created_at DESC, i.id DESC LIMIT 1`;
  return row ? (JSON.parse(row.content) as Content) : null;
}
