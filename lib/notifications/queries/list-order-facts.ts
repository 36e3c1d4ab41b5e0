import { minorDigits } from "#lib/codes/currency";
import { decimal, fixed } from "#lib/kernel/decimal";
import type { Tx } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import type { OrderFacts } from "../messages.ts";

/** An order with the addresses of those who may hear of it; null where there is none, or its owner left. */
export interface OrderToTell extends OrderFacts {
  readonly id: string;
  readonly requesterId: string;
  readonly requesterEmail: string | null;
  readonly supplierEmail: string | null;
  /** The supplier has it. */
  readonly isSent: boolean;
}

/** The orders with these ids, as mails speak of them. */
export async function listOrderFacts(tx: Tx, orderIds: readonly string[]): Promise<Map<string, OrderToTell>> {
  const rows = await tx.$queryRaw<Omit<OrderToTell, "link">[]>`
    SELECT o.id::text, o.number, o.total::text, o.currency::text, s.name AS "supplierName", s.email AS "supplierEmail", o.sent_at IS NOT NULL AS "isSent",
      u.name AS "requesterName", o.requester_id::text AS "requesterId", CASE WHEN u.active THEN u.email END AS "requesterEmail",
      (SELECT company_name FROM settings) AS "companyName"
    FROM purchase_order o JOIN supplier s ON s.id = o.supplier_id JOIN app_user u ON u.id = o.requester_id
    WHERE o.id = ANY (${orderIds}::uuid[])`;
  const orders = rows.map((row) => ({
    ...row,
    total: fixed(decimal(row.total), minorDigits(row.currency)),
    link: `${env.appUrl}/orders/${row.id}`,
  }));
  return new Map(orders.map((order) => [order.id, order]));
}
