import { Prisma } from "#prisma/generated/client";

/** How an approval of the order `o` does without its signatures, or somebody asks for it: of the order itself, or of a change. */
function glass(which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
  SELECT json_build_object('reason', g.reason, 'requestedBy', json_build_object('id', asker.id, 'name', asker.name), 'requestedAt', iso(g.requested_at),
      'confirmedBy', CASE WHEN confirmer.id IS NOT NULL THEN json_build_object('id', confirmer.id, 'name', confirmer.name) END, 'confirmedAt', iso(g.confirmed_at))
    FROM break_glass g JOIN approval_instance i ON i.id = g.instance_id JOIN app_user asker ON asker.id = g.requested_by_id
      LEFT JOIN app_user confirmer ON confirmer.id = g.confirmed_by_id
    WHERE g.purchase_order_id = o.id AND ${which} AND (g.confirmed_at IS NOT NULL OR i.state = 'OPEN') ORDER BY g.requested_at DESC LIMIT 1)`;
}

/** The columns that make an `Order` of a row `o` with its supplier `s` and requester `u`: decimals and times as text. */
export const header = Prisma.sql`
  o.id::text, o.number, o.version, o.revision, o.status::text, o.summary_status::text AS "summaryStatus",
  o.on_hold AS "onHold", o.declined, o.shipment_status::text AS "shipmentStatus", o.receipt_status::text AS "receiptStatus",
  o.invoice_status::text AS "invoiceStatus", o.match_status::text AS "matchStatus", o.reference, o.currency::text,
  json_build_object('id', s.id, 'code', s.code, 'name', s.name, 'country', s.country, 'blocked', s.blocked,
    'autoSend', s.auto_send, 'twoWayMatch', s.two_way_match, 'createdAt', iso(s.created_at)) AS supplier,
  json_build_object('id', o.requester_id, 'name', coalesce(u.name, ''), 'active', coalesce(u.active, false)) AS requester,
  o.author_ids::text[] AS "authorIds", o.payment_terms AS "paymentTerms", o.ship_to AS "shipTo",
  o.shipping_instructions AS "shippingInstructions", o.notes, o.internal_notes AS "internalNotes",
  trim_scale(o.freight)::text AS freight, trim_scale(o.freight_tax_rate_percent)::text AS "freightTaxRatePercent",
  trim_scale(o.net_total)::text AS "netTotal", o.taxes, trim_scale(o.tax_total)::text AS "taxTotal",
  trim_scale(o.total)::text AS total, trim_scale(o.base_total)::text AS "baseTotal", o.content_hash AS "contentHash",
  o.needed_by::text AS "neededBy", o.two_way_match AS "twoWayMatch", o.copied_from AS "copiedFrom",
  ${glass(Prisma.sql`i.change_order_id IS NULL`)} AS "breakGlass",
  o.event_sequence AS "eventSequence", o.closed_from::text AS "closedFrom",
  (SELECT count(*)::int FROM order_revision r WHERE r.purchase_order_id = o.id) AS submissions,
  iso(o.created_at) AS "createdAt", iso(o.updated_at) AS "updatedAt", iso(o.submitted_at) AS "submittedAt",
  iso(o.first_submitted_at) AS "firstSubmittedAt", iso(o.approved_at) AS "approvedAt", iso(o.sent_at) AS "sentAt",
  iso(o.acknowledged_at) AS "acknowledgedAt", iso(o.closed_at) AS "closedAt"`;

export const lines = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object(
    'id', l.id, 'lineNumber', l.line_number, 'kind', l.kind, 'description', l.description, 'sku', l.sku, 'category', l.category,
    'quantity', trim_scale(l.quantity)::text, 'unit', l.unit, 'unitPrice', trim_scale(l.unit_price)::text,
    'discountPercent', trim_scale(l.discount_percent)::text, 'taxRatePercent', trim_scale(l.tax_rate_percent)::text,
    'neededBy', l.needed_by, 'costCentre', l.cost_centre, 'netAmount', trim_scale(l.net_amount)::text,
    'cancelledQuantity', trim_scale(l.cancelled_quantity)::text, 'acknowledgedQuantity', trim_scale(l.acknowledged_quantity)::text,
    'shippedQuantity', trim_scale(l.shipped_quantity)::text, 'receivedQuantity', trim_scale(l.received_quantity)::text,
    'rejectedQuantity', trim_scale(l.rejected_quantity)::text, 'returnedQuantity', trim_scale(l.returned_quantity)::text,
    'invoicedQuantity', trim_scale(l.invoiced_quantity)::text, 'creditedQuantity', trim_scale(l.credited_quantity)::text
  ) ORDER BY l.line_number), '[]') FROM purchase_order_line l WHERE l.purchase_order_id = o.id)`;

const shipments = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', d.id, 'carrier', d.carrier, 'trackingNumber', d.tracking_number,
    'status', d.status, 'shippedAt', iso(d.shipped_at), 'expectedAt', iso(d.expected_at), 'deliveredAt', iso(d.delivered_at),
    'reversedAt', iso(d.reversed_at), 'reverseReason', d.reverse_reason,
    'lines', (SELECT coalesce(json_agg(json_build_object('lineId', m.line_id, 'quantity', trim_scale(m.quantity)::text) ORDER BY m.id), '[]')
      FROM movement m WHERE m.document_id = d.id AND m.kind = 'SHIP' AND m.quantity > 0)
  ) ORDER BY d.created_at, d.id), '[]') FROM shipment d WHERE d.purchase_order_id = o.id)`;

const receipts = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', d.id, 'receivedAt', iso(d.received_at), 'note', d.note,
    'overrideReason', d.override_reason, 'reversedAt', iso(d.reversed_at), 'reverseReason', d.reverse_reason,
    'lines', (SELECT coalesce(json_agg(json_build_object('lineId', m.line_id, 'quantity', trim_scale(m.quantity)::text,
        'rejectedQuantity', coalesce((SELECT trim_scale(sum(x.quantity))::text FROM movement x
          WHERE x.document_id = d.id AND x.line_id = m.line_id AND x.kind = 'REJECT' AND x.quantity > 0), '0')) ORDER BY m.id), '[]')
      FROM movement m WHERE m.document_id = d.id AND m.kind = 'RECEIVE' AND m.quantity > 0)
  ) ORDER BY d.created_at, d.id), '[]') FROM receipt d WHERE d.purchase_order_id = o.id)`;

const returns = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', d.id, 'reason', d.reason, 'createdAt', iso(d.created_at),
    'lines', (SELECT coalesce(json_agg(json_build_object('lineId', m.line_id, 'quantity', trim_scale(m.quantity)::text) ORDER BY m.id), '[]')
      FROM movement m WHERE m.document_id = d.id AND m.kind = 'RETURN')
  ) ORDER BY d.created_at, d.id), '[]') FROM goods_return d WHERE d.purchase_order_id = o.id)`;

const invoices = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', d.id, 'invoiceNumber', d.invoice_number, 'invoiceDate', d.invoice_date, 'dueDate', d.due_date,
    'currency', d.currency, 'freight', trim_scale(d.freight)::text,
    'freightTaxRatePercent', trim_scale(d.freight_tax_rate_percent)::text, 'netTotal', trim_scale(d.net_total)::text,
    'taxTotal', trim_scale(d.tax_total)::text, 'total', trim_scale(d.total)::text, 'matchStatus', d.match_status, 'postedById', d.created_by_id,
    'paidAmount', trim_scale(d.paid_amount)::text, 'paidAt', iso(d.paid_at),
    'lines', (SELECT coalesce(json_agg(json_build_object('id', i.id, 'lineNumber', i.line_number, 'lineId', i.order_line_id,
        'description', i.description, 'quantity', trim_scale(i.quantity)::text, 'unit', i.unit, 'unitPrice', trim_scale(i.unit_price)::text,
        'taxRatePercent', trim_scale(i.tax_rate_percent)::text, 'netAmount', trim_scale(i.net_amount)::text) ORDER BY i.line_number), '[]')
      FROM invoice_line i WHERE i.invoice_id = d.id),
    'exceptions', (SELECT coalesce(json_agg(json_build_object('id', e.id, 'code', e.code, 'lineId', e.order_line_id,
        'invoiceLineId', e.invoice_line_id, 'message', e.message, 'state', e.state, 'reason', e.reason,
        'overBy', trim_scale(e.over_by)::text, 'overPercent', trim_scale(e.over_percent)::text, 'note', e.note,
        'approval', (SELECT a.state FROM approval_instance a WHERE a.match_exception_id = e.id ORDER BY a.created_at DESC, a.id DESC LIMIT 1)) ORDER BY e.created_at, e.id), '[]')
      FROM match_exception e WHERE e.invoice_id = d.id)
  ) ORDER BY d.created_at, d.id), '[]') FROM invoice d WHERE d.purchase_order_id = o.id)`;

const changeOrders = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', c.id, 'revision', c.revision, 'status', c.status, 'reason', c.reason,
    'terms', CASE WHEN c.status IN ('PENDING_APPROVAL', 'CHANGES_REQUESTED') THEN c.terms END, 'contentHash', c.content_hash,
    'currency', c.currency, 'total', trim_scale(c.total)::text, 'baseTotal', trim_scale(c.base_total)::text, 'explanation', c.explanation,
    'proposalId', c.proposal_id, 'createdBy', json_build_object('id', c.created_by_id, 'name', coalesce(by.name, '')),
    'breakGlass', ${glass(Prisma.sql`i.change_order_id = c.id`)},
    'createdAt', iso(c.created_at), 'endedAt', iso(c.ended_at)) ORDER BY c.created_at, c.id), '[]')
  FROM change_order c LEFT JOIN app_user by ON by.id = c.created_by_id WHERE c.purchase_order_id = o.id)`;

const proposals = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', p.id, 'revision', p.revision, 'status', p.status, 'note', p.note, 'lines', p.lines,
    'reason', p.reason, 'createdBy', json_build_object('id', p.created_by_id,
      'name', coalesce(by.name, (SELECT program.name FROM inbound_source program WHERE program.id = p.created_by_id), '')),
    'createdAt', iso(p.created_at), 'endedAt', iso(p.ended_at)) ORDER BY p.created_at, p.id), '[]')
  FROM supplier_proposal p LEFT JOIN app_user by ON by.id = p.created_by_id WHERE p.purchase_order_id = o.id)`;

export const documents = Prisma.sql`${shipments} AS shipments, ${receipts} AS receipts, ${returns} AS returns, ${invoices} AS invoices,
  ${changeOrders} AS "changeOrders", ${proposals} AS proposals,
  (SELECT json_build_object('overReceiptPercent', trim_scale(over_receipt_tolerance_percent)::text,
    'matchUnitPricePercent', trim_scale(match_unit_price_tolerance_percent)::text,
    'matchQuantityPercent', trim_scale(match_quantity_tolerance_percent)::text,
    'changeOrderPercent', trim_scale(change_order_tolerance_percent)::text) FROM settings) AS tolerances,
  (SELECT base_currency::text FROM settings) AS "baseCurrency",
  EXISTS (SELECT 1 FROM approval_policy WHERE document_type = 'MATCH_EXCEPTION' AND status = 'ACTIVE') AS "routesExceptions"`;
