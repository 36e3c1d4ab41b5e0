import { type Actor, has } from "#lib/access/actor";
import { visibleRows } from "#lib/orders/queries/visible-rows";
import { Prisma } from "#prisma/generated/client";

export const eventColumns = Prisma.sql`v.id, v.type, v.purchase_order_id::text AS "purchaseOrderId", v.sequence, iso(v.at) AS timestamp`;

/** Administrators and auditors see all events, suppliers what their endpoints may be told, everybody else those of orders that he sees. */
export function visibleEvents(actor: Actor): Prisma.Sql {
  if (actor.type === "system" || has(actor, "ADMIN", "AUDITOR")) return Prisma.sql`true`;
  if (actor.supplierId !== null)
    return Prisma.sql`v.supplier_id = ${actor.supplierId}::uuid AND v.supplier_body IS NOT NULL`;
  return Prisma.sql`EXISTS (SELECT FROM purchase_order o WHERE o.id = v.purchase_order_id AND ${visibleRows(actor)})`;
}
