import { Prisma } from "#prisma/generated/client";

/**
 * Who changed the bank details of these suppliers (a list of ids, or a query for them) within the days that the settings
 * say, or wants to: an array of users, who approve none of their orders.
 */
export function barredFor(supplierIds: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`ARRAY(
    SELECT b.requested_by_id FROM settings CROSS JOIN supplier_change b
    WHERE b.supplier_id IN (${supplierIds}) AND settings.bank_change_bar_days > 0
      AND (b.status = 'PENDING_APPROVAL' OR (b.status = 'APPROVED' AND b.ended_at > now() - make_interval(days => settings.bank_change_bar_days))))`;
}

/** The same for the order of an instance `i`, and for the supplier that a change of it names. */
export const barredIds = barredFor(Prisma.sql`
  SELECT p.supplier_id FROM purchase_order p WHERE p.id = i.purchase_order_id
  UNION ALL SELECT (c.terms ->> 'supplierId')::uuid FROM change_order c WHERE c.id = i.change_order_id`);
