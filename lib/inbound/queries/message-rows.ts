import { Prisma } from "#prisma/generated/client";

/** A message `m` of the source `s`, with the order `o` that it changed, in a list. */
export const messageColumns = Prisma.sql`
  m.id::text, json_build_object('id', s.id, 'name', s.name, 'kind', s.kind) AS source, m.delivery_id AS "deliveryId", m.type, m.state::text,
  m.reason, m.attempts, CASE WHEN m.state = 'received' THEN iso(m.next_at) END AS "nextAttemptAt", iso(m.received_at) AS "receivedAt",
  iso(m.processed_at) AS "processedAt",
  CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'number', o.number) END AS "purchaseOrder"`;

export const messageTables = Prisma.sql`
  inbound_message m JOIN inbound_source s ON s.id = m.source_id LEFT JOIN purchase_order o ON o.id = m.purchase_order_id`;
