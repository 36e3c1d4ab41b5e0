import { type Actor, has } from "#lib/access/actor";
import { visibleRows } from "#lib/orders/queries/visible-rows";
import { Prisma } from "#prisma/generated/client";

/** What became of a delivery `d`, with its place in the queue `q` if it has one. */
export const deliveryState = Prisma.sql`coalesce(q.state::text, CASE WHEN d.delivered_at IS NULL THEN 'cancelled' ELSE 'delivered' END)`;

/** Deliveries with their endpoints and places in the queue. */
export const deliveryTables = Prisma.sql`webhook_delivery d JOIN webhook_endpoint e ON e.id = d.endpoint_id LEFT JOIN webhook_queue q ON q.id = d.id`;

/**
 * A delivery of `deliveryTables`, in a list. While its receiver asked for peace or its breaker is open, it goes out
 * when that ends; what was sent by hand is due at once.
 */
export const deliveryColumns = Prisma.sql`
  d.id::text, d.event_id AS "eventId", d.event_type AS "eventType", d.endpoint_id::text AS "endpointId", e.url AS "endpointUrl",
  d.purchase_order_id::text AS "purchaseOrderId", (SELECT number FROM purchase_order WHERE id = d.purchase_order_id) AS "purchaseOrderNumber",
  d.sequence, ${deliveryState} AS state, d.attempts AS "attemptCount", d.last_status AS "lastStatus", d.last_error AS "lastError",
  CASE WHEN q.state = 'pending' THEN iso(greatest(q.next_at, CASE WHEN NOT q.manual THEN e.hold_until END)) END AS "nextAttemptAt", iso(d.created_at) AS "createdAt", iso(d.delivered_at) AS "deliveredAt"`;

/**
 * Administrators and auditors see all deliveries, suppliers those of their own endpoints; everybody else those of orders
 * that he sees, at the company's endpoints.
 */
export function visibleDeliveries(actor: Actor): Prisma.Sql {
  if (actor.type === "system" || has(actor, "ADMIN", "AUDITOR")) return Prisma.sql`true`;
  if (actor.supplierId !== null) return Prisma.sql`e.supplier_id = ${actor.supplierId}::uuid`;
  return Prisma.sql`e.supplier_id IS NULL AND EXISTS (SELECT FROM purchase_order o WHERE o.id = d.purchase_order_id AND ${visibleRows(actor)})`;
}
