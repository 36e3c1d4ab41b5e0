import type { Tx } from "#lib/platform/db";

/** Somebody who signed the last approval of an order, and is still there. */
export interface LastApprover {
  readonly orderId: string;
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Who signed what was last approved of these orders. */
export function listLastApprovers(tx: Tx, orderIds: readonly string[]): Promise<LastApprover[]> {
  return tx.$queryRaw<LastApprover[]>`
    SELECT DISTINCT i.purchase_order_id::text AS "orderId", u.id::text, u.name, u.email
    FROM unnest(${orderIds}::uuid[]) AS wanted(id) CROSS JOIN LATERAL (
      SELECT i.id, i.purchase_order_id FROM approval_instance i WHERE i.purchase_order_id = wanted.id AND i.match_exception_id IS NULL AND i.state = 'APPROVED'
      ORDER BY i.created_at DESC, i.id DESC LIMIT 1) i
    JOIN approval_decision d ON d.instance_id = i.id AND d.verdict = 'APPROVE'
    JOIN app_user u ON u.id = d.user_id AND u.active ORDER BY 3`;
}
