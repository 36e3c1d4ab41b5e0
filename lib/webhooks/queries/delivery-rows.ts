import { type Actor, has } from "#lib/access/actor";
import { visibleRows } from "#lib/orders/queries/visible-rows";
import { Prisma } from "#prisma/generated/client";

/**
 * A delivery `d` of the endpoint `e`, in a list. While its receiver asked for peace or its breaker is open, it goes out
 * when that ends; what was sent by hand is due at once.
 */
export const deliveryColumns = Prisma.sql`
  d.id::text, d.event_id AS "eventId", d.event_type AS "eventType", d.endpoint_id::text AS "endpointId", e.url AS "endpointUrl",
  d.purchase_order_id::text AS "purchaseOrderId", (SELECT number FROM purchase_order WHERE id = d.purchase_order_id) AS "purchaseOrderNumber",
  d.sequence, d.state::text, d.attempts AS "attemptCount", d.last_status AS "lastStatus", d.last_error AS "lastError",
  CASE WHEN d.state = 'pending' THEN iso(greatest(d.next_at, CASE WHEN NOT d.manual THEN e.hold_until END)) END AS "nextAttemptAt", iso(d.created_at) AS "createdAt", iso(d.delivered_at) AS "deliveredAt"`;

/**
 * Administrators and auditors see all deliveries, suppliers those of their own endpoints; everybody else those of orders
 * that he sees, at the company's endpoints.
 */
export function visibleDeliveries(actor: Actor): Prisma.Sql {
  if (actor.type === "system" || has(actor, "ADMIN", "AUDITOR")) return Prisma.sql`true`;
  if (actor.supplierId !== null) return Prisma.sql`e.supplier_id = ${actor.supplierId}::uuid`;
  return Prisma.sql`e.supplier_id IS NULL AND EXISTS (SELECT FROM purchase_order o WHERE o.id = d.purchase_order_id AND ${visibleRows(actor)})`;
}
