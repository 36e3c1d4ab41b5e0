import type { Actor } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { fold } from "#lib/kernel/text";
import type { Write } from "#lib/platform/write";
import { Prisma } from "#prisma/generated/client";
import type { Movement } from "../movement.ts";
import type { Order } from "../order.ts";
import { stale } from "../stale.ts";
import { contentText } from "../revision.ts";
import { changeRows } from "./change-rows.ts";
import { documentRows } from "./document-rows.ts";

/** What a command leaves of an order. */
export interface OrderChange {
  /** As it was loaded; null for a new one. */
  readonly before: Order | null;
  readonly after: Order;
  readonly movements: readonly Movement[];
}

const headerColumns =
  Prisma.raw(`id, number, version, revision, status, summary_status, on_hold, declined, shipment_status, receipt_status, invoice_status,
  match_status, reference, supplier_id, requester_id, author_ids, currency, payment_terms, ship_to, shipping_instructions, notes, internal_notes,
  freight, freight_tax_rate_percent, net_total, taxes, tax_total, total, base_total, content_hash, needed_by, two_way_match, copied_from,
  event_sequence, search_text, closed_from, created_at, updated_at, submitted_at, first_submitted_at, approved_at, sent_at, acknowledged_at, closed_at`);

const headerUpdate =
  Prisma.raw(`version = excluded.version, revision = excluded.revision, status = excluded.status, summary_status = excluded.summary_status,
  on_hold = excluded.on_hold, declined = excluded.declined, shipment_status = excluded.shipment_status, receipt_status = excluded.receipt_status,
  invoice_status = excluded.invoice_status, match_status = excluded.match_status, reference = excluded.reference, supplier_id = excluded.supplier_id,
  requester_id = excluded.requester_id, author_ids = excluded.author_ids, currency = excluded.currency, payment_terms = excluded.payment_terms,
  ship_to = excluded.ship_to, shipping_instructions = excluded.shipping_instructions, notes = excluded.notes, internal_notes = excluded.internal_notes,
  freight = excluded.freight, freight_tax_rate_percent = excluded.freight_tax_rate_percent, net_total = excluded.net_total, taxes = excluded.taxes,
  tax_total = excluded.tax_total, total = excluded.total, base_total = excluded.base_total, content_hash = excluded.content_hash, needed_by = excluded.needed_by,
  two_way_match = excluded.two_way_match, event_sequence = excluded.event_sequence,
  search_text = CASE WHEN excluded.search_text = '' THEN saved_order.search_text ELSE excluded.search_text END, closed_from = excluded.closed_from,
  updated_at = excluded.updated_at, submitted_at = excluded.submitted_at, first_submitted_at = excluded.first_submitted_at, approved_at = excluded.approved_at,
  sent_at = excluded.sent_at, acknowledged_at = excluded.acknowledged_at, closed_at = excluded.closed_at`);

const lineColumns =
  Prisma.raw(`id, purchase_order_id, line_number, kind, description, sku, category, quantity, unit, unit_price, discount_percent, tax_rate_percent,
  needed_by, cost_centre, net_amount, cancelled_quantity, acknowledged_quantity, shipped_quantity, received_quantity, rejected_quantity,
  returned_quantity, invoiced_quantity, credited_quantity`);

const lineUpdate =
  Prisma.raw(`line_number = excluded.line_number, kind = excluded.kind, description = excluded.description, sku = excluded.sku, category = excluded.category,
  quantity = excluded.quantity, unit = excluded.unit, unit_price = excluded.unit_price, discount_percent = excluded.discount_percent,
  tax_rate_percent = excluded.tax_rate_percent, needed_by = excluded.needed_by, cost_centre = excluded.cost_centre, net_amount = excluded.net_amount,
  cancelled_quantity = excluded.cancelled_quantity, acknowledged_quantity = excluded.acknowledged_quantity, shipped_quantity = excluded.shipped_quantity,
  received_quantity = excluded.received_quantity, rejected_quantity = excluded.rejected_quantity, returned_quantity = excluded.returned_quantity,
  invoiced_quantity = excluded.invoiced_quantity, credited_quantity = excluded.credited_quantity`);

/**
 * The header, the lines and documents that changed, the movements and, at a submission, the frozen terms. Refused where the
 * order has no longer the version that was loaded: somebody was faster.
 */
export function saveOrder(actor: Actor, { before, after, movements }: OrderChange): Write {
  const known = new Set<unknown>(before?.lines);
  const lines = after.lines.filter((line) => !known.has(line));
  const searchText = before?.contentHash === after.contentHash ? "" : searchTextOf(after);

  const rows = Prisma.sql`
    header AS (
      INSERT INTO purchase_order AS saved_order (${headerColumns})
      SELECT id, number, version, revision, status, "summaryStatus", "onHold", declined, "shipmentStatus", "receiptStatus", "invoiceStatus",
        "matchStatus", reference, (supplier->>'id')::uuid, (requester->>'id')::uuid, "authorIds", currency, "paymentTerms", nullif("shipTo", 'null'),
        "shippingInstructions", notes, "internalNotes", freight, "freightTaxRatePercent", "netTotal", taxes, "taxTotal", total, "baseTotal",
        "contentHash", "neededBy", "twoWayMatch", nullif("copiedFrom", 'null'), "eventSequence", ${searchText}, "closedFrom", "createdAt", "updatedAt",
        "submittedAt", "firstSubmittedAt", "approvedAt", "sentAt", "acknowledgedAt", "closedAt"
      FROM jsonb_to_record(${JSON.stringify({ ...after, lines: [], shipments: [], receipts: [], returns: [], invoices: [], changeOrders: [], proposals: [] })}::jsonb) AS o (
        id uuid, number text, version int, revision int, status "OrderStatus", "summaryStatus" "SummaryStatus", "onHold" bool, declined bool,
        "shipmentStatus" "Completeness", "receiptStatus" "Completeness", "invoiceStatus" "Completeness", "matchStatus" "MatchStatus", reference text,
        supplier jsonb, requester jsonb, "authorIds" uuid[], currency text, "paymentTerms" text, "shipTo" jsonb, "shippingInstructions" text, notes text,
        "internalNotes" text, freight numeric, "freightTaxRatePercent" numeric, "netTotal" numeric, taxes jsonb, "taxTotal" numeric, total numeric,
        "baseTotal" numeric, "contentHash" text, "neededBy" date, "twoWayMatch" bool, "copiedFrom" jsonb, "eventSequence" int, "closedFrom" "OrderStatus",
        "createdAt" timestamptz, "updatedAt" timestamptz, "submittedAt" timestamptz, "firstSubmittedAt" timestamptz, "approvedAt" timestamptz,
        "sentAt" timestamptz, "acknowledgedAt" timestamptz, "closedAt" timestamptz)
      ON CONFLICT (id) DO UPDATE SET ${headerUpdate} WHERE saved_order.version = ${before?.version ?? 0} AND saved_order.status = ${before?.status ?? "DRAFT"}::"OrderStatus"
      RETURNING 1
    ), lines AS (
      INSERT INTO purchase_order_line (${lineColumns})
      SELECT id, ${after.id}::uuid, "lineNumber", kind, description, sku, category, quantity, unit, "unitPrice", "discountPercent", "taxRatePercent",
        "neededBy", "costCentre", "netAmount", "cancelledQuantity", "acknowledgedQuantity", "shippedQuantity", "receivedQuantity", "rejectedQuantity",
        "returnedQuantity", "invoicedQuantity", "creditedQuantity"
      FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS l (
        id uuid, "lineNumber" int, kind "LineKind", description text, sku text, category text, quantity numeric, unit text, "unitPrice" numeric,
        "discountPercent" numeric, "taxRatePercent" numeric, "neededBy" date, "costCentre" text, "netAmount" numeric, "cancelledQuantity" numeric,
        "acknowledgedQuantity" numeric, "shippedQuantity" numeric, "receivedQuantity" numeric, "rejectedQuantity" numeric, "returnedQuantity" numeric,
        "invoicedQuantity" numeric, "creditedQuantity" numeric)
      ON CONFLICT (id) DO UPDATE SET ${lineUpdate}
    ), moved AS (
      INSERT INTO movement (id, purchase_order_id, line_id, kind, quantity, document_id, actor_id, reason)
      SELECT id, ${after.id}::uuid, "lineId", kind, quantity, "documentId", "actorId", reason
      FROM jsonb_to_recordset(${JSON.stringify(movements)}::jsonb) AS m (
        id uuid, "lineId" uuid, kind "MovementKind", quantity numeric, "documentId" uuid, "actorId" text, reason text)
    ), ${documentRows(before, after, actor)}, ${changeRows(before, after, actor)}${frozenTerms(before, after, actor)}`;
  return { rows, counted: "header", otherwise: stale(before?.version ?? after.version) };
}

/** The terms as they are submitted: the very text whose hash the approvers sign. */
function frozenTerms(before: Order | null, after: Order, actor: Actor): Prisma.Sql {
  if (after.submissions === (before?.submissions ?? 0)) return Prisma.empty;
  return Prisma.sql`, frozen AS (
      INSERT INTO order_revision (id, purchase_order_id, revision, submission, content, content_hash, created_by_id)
      VALUES (${newId()}::uuid, ${after.id}::uuid, ${after.revision}, ${after.submissions}, ${contentText(after)}, ${after.contentHash}, ${actor.id}::uuid)
    )`;
}

/** What the search of the list looks into, folded: letters are found whatever their case and accents. */
function searchTextOf({ number, reference, supplier, lines }: Order): string {
  return fold(
    [number, reference, supplier.code, supplier.name, ...lines.flatMap((line) => [line.description, line.sku])]
      .filter(Boolean)
      .join("\n"),
  );
}
