import { newId } from "#lib/kernel/id";
import { fold } from "#lib/kernel/text";
import type { Order } from "#lib/orders/order";
import { contentText } from "#lib/orders/revision";
import type { Tx } from "#lib/platform/db";
import type { Life } from "./life.ts";

/** Many orders, as drafts first: the database lets lines be written to nothing else. */
export async function writeOrders(tx: Tx, lives: readonly Life[]): Promise<void> {
  const orders = lives.map(({ order }) => order);
  await writeHeaders(tx, orders);
  await writeLines(tx, orders);
  await writeRevisions(tx, orders);
  await settleStatuses(tx, orders);
}

async function writeHeaders(tx: Tx, orders: readonly Order[]): Promise<void> {
  const rows = orders.map(({ lines, supplier, requester, ...order }) => ({
    ...order,
    supplierId: supplier.id,
    requesterId: requester.id,
    searchText: fold(
      [
        order.number,
        order.reference,
        supplier.code,
        supplier.name,
        ...lines.flatMap((line) => [line.description, line.sku]),
      ]
        .filter(Boolean)
        .join("\n"),
    ),
    shipments: [],
    receipts: [],
    invoices: [],
  }));
  await tx.$executeRaw`
    INSERT INTO purchase_order (id, number, version, revision, reference, supplier_id, requester_id, author_ids, currency, payment_terms, freight,
      freight_tax_rate_percent, net_total, taxes, tax_total, total, base_total, content_hash, needed_by, event_sequence, search_text, created_at, updated_at)
    SELECT id, number, version, revision, reference, "supplierId", "requesterId", "authorIds", currency, "paymentTerms", freight, "freightTaxRatePercent",
      "netTotal", taxes, "taxTotal", total, "baseTotal", "contentHash", "neededBy", "eventSequence", "searchText", "createdAt", "updatedAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS o (id uuid, number text, version int, revision int, reference text, "supplierId" uuid,
      "requesterId" uuid, "authorIds" uuid[], currency text, "paymentTerms" text, freight numeric, "freightTaxRatePercent" numeric, "netTotal" numeric,
      taxes jsonb, "taxTotal" numeric, total numeric, "baseTotal" numeric, "contentHash" text, "neededBy" date, "eventSequence" int, "searchText" text,
      "createdAt" timestamptz, "updatedAt" timestamptz)`;
}

async function writeLines(tx: Tx, orders: readonly Order[]): Promise<void> {
  const rows = orders.flatMap(({ id, lines }) => lines.map((line) => ({ ...line, orderId: id })));
  await tx.$executeRaw`
    INSERT INTO purchase_order_line (id, purchase_order_id, line_number, kind, description, sku, category, quantity, unit, unit_price, discount_percent,
      tax_rate_percent, needed_by, cost_centre, net_amount, acknowledged_quantity, received_quantity, invoiced_quantity)
    SELECT id, "orderId", "lineNumber", kind, description, sku, category, quantity, unit, "unitPrice", "discountPercent", "taxRatePercent", "neededBy",
      "costCentre", "netAmount", "acknowledgedQuantity", "receivedQuantity", "invoicedQuantity"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS l (id uuid, "orderId" uuid, "lineNumber" int, kind "LineKind", description text, sku text,
      category text, quantity numeric, unit text, "unitPrice" numeric, "discountPercent" numeric, "taxRatePercent" numeric, "neededBy" date,
      "costCentre" text, "netAmount" numeric, "acknowledgedQuantity" numeric, "receivedQuantity" numeric, "invoicedQuantity" numeric)`;
}

/** The very text whose hash the approvers signed. */
async function writeRevisions(tx: Tx, orders: readonly Order[]): Promise<void> {
  const rows = orders
    .filter(({ submissions }) => submissions > 0)
    .map((order) => ({
      id: newId(),
      orderId: order.id,
      content: contentText(order),
      hash: order.contentHash,
      by: order.requester.id,
      at: order.submittedAt,
    }));
  await tx.$executeRaw`
    INSERT INTO order_revision (id, purchase_order_id, revision, submission, content, content_hash, created_by_id, created_at)
    SELECT id, "orderId", 1, 1, content, hash, by, at FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r (id uuid, "orderId" uuid, content text, hash text, by uuid, at timestamptz)`;
}

async function settleStatuses(tx: Tx, orders: readonly Order[]): Promise<void> {
  const rows = orders
    .filter(({ submissions }) => submissions > 0)
    .map(({ lines: _lines, receipts: _receipts, invoices: _invoices, ...order }) => order);
  await tx.$executeRaw`
    UPDATE purchase_order o SET status = s.status, summary_status = s."summaryStatus", receipt_status = s."receiptStatus", invoice_status = s."invoiceStatus",
      match_status = s."matchStatus", two_way_match = s."twoWayMatch", closed_from = s."closedFrom", submitted_at = s."submittedAt",
      first_submitted_at = s."firstSubmittedAt", approved_at = s."approvedAt", sent_at = s."sentAt", acknowledged_at = s."acknowledgedAt", closed_at = s."closedAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s (id uuid, status "OrderStatus", "summaryStatus" "SummaryStatus",
      "receiptStatus" "Completeness", "invoiceStatus" "Completeness", "matchStatus" "MatchStatus", "twoWayMatch" bool, "closedFrom" "OrderStatus",
      "submittedAt" timestamptz, "firstSubmittedAt" timestamptz, "approvedAt" timestamptz, "sentAt" timestamptz, "acknowledgedAt" timestamptz, "closedAt" timestamptz)
    WHERE o.id = s.id`;
}
