import type { Actor } from "#lib/access/actor";
import { normalizeInvoiceNumber } from "#lib/invoices/number";
import { Prisma } from "#prisma/generated/client";
import type { Order } from "../order.ts";

/** The part of saving an order that writes its documents: what is new, and what changed of those that were there. */
export function documentRows(before: Order | null, after: Order, actor: Actor): Prisma.Sql {
  const by = actor.id;
  const invoices = changed(before?.invoices, after.invoices);
  return Prisma.sql`shipments AS (
      INSERT INTO shipment (id, purchase_order_id, carrier, tracking_number, status, shipped_at, expected_at, delivered_at, created_by_id, reversed_at, reverse_reason)
      SELECT id, ${after.id}::uuid, carrier, "trackingNumber", status, "shippedAt", "expectedAt", "deliveredAt", ${by}, "reversedAt", "reverseReason"
      FROM jsonb_to_recordset(${rows(changed(before?.shipments, after.shipments))}) AS d (id uuid, carrier text, "trackingNumber" text,
        status "ShipmentStatus", "shippedAt" timestamptz, "expectedAt" timestamptz, "deliveredAt" timestamptz, "reversedAt" timestamptz, "reverseReason" text)
      ON CONFLICT (id) DO UPDATE SET status = excluded.status, shipped_at = excluded.shipped_at, delivered_at = excluded.delivered_at, reversed_at = excluded.reversed_at, reverse_reason = excluded.reverse_reason
    ), receipts AS (
      INSERT INTO receipt (id, purchase_order_id, received_at, note, override_reason, created_by_id, reversed_at, reverse_reason)
      SELECT id, ${after.id}::uuid, "receivedAt", note, "overrideReason", ${by}, "reversedAt", "reverseReason"
      FROM jsonb_to_recordset(${rows(changed(before?.receipts, after.receipts))}) AS d (id uuid, "receivedAt" timestamptz, note text,
        "overrideReason" text, "reversedAt" timestamptz, "reverseReason" text)
      ON CONFLICT (id) DO UPDATE SET reversed_at = excluded.reversed_at, reverse_reason = excluded.reverse_reason
    ), returns AS (
      INSERT INTO goods_return (id, purchase_order_id, reason, created_by_id, created_at)
      SELECT id, ${after.id}::uuid, reason, ${by}, "createdAt"
      FROM jsonb_to_recordset(${rows(changed(before?.returns, after.returns))}) AS d (id uuid, reason text, "createdAt" timestamptz)
    ), invoices AS (
      INSERT INTO invoice (id, supplier_id, purchase_order_id, invoice_number, normalized_number, invoice_date, due_date, currency, freight,
        freight_tax_rate_percent, net_total, tax_total, total, match_status, paid_amount, paid_at, created_by_id)
      SELECT id, ${after.supplier.id}::uuid, ${after.id}::uuid, "invoiceNumber", "normalizedNumber", "invoiceDate", "dueDate", currency, freight,
        "freightTaxRatePercent", "netTotal", "taxTotal", total, "matchStatus", "paidAmount", "paidAt", ${by}
      FROM jsonb_to_recordset(${rows(invoices.map((invoice) => ({ ...invoice, normalizedNumber: normalizeInvoiceNumber(invoice.invoiceNumber) })))}) AS d (
        id uuid, "invoiceNumber" text, "normalizedNumber" text, "invoiceDate" date, "dueDate" date, currency text, freight numeric,
        "freightTaxRatePercent" numeric, "netTotal" numeric, "taxTotal" numeric, total numeric, "matchStatus" "MatchStatus",
        "paidAmount" numeric, "paidAt" timestamptz)
      ON CONFLICT (id) DO UPDATE SET match_status = excluded.match_status, paid_amount = excluded.paid_amount, paid_at = excluded.paid_at
    ), invoice_lines AS (
      INSERT INTO invoice_line (id, invoice_id, line_number, order_line_id, description, quantity, unit, unit_price, tax_rate_percent, net_amount)
      SELECT id, "invoiceId", "lineNumber", "lineId", description, quantity, unit, "unitPrice", "taxRatePercent", "netAmount"
      FROM jsonb_to_recordset(${rows(newInvoiceLines(before, after))}) AS d (id uuid, "invoiceId" uuid, "lineNumber" int, "lineId" uuid, description text,
        quantity numeric, unit text, "unitPrice" numeric, "taxRatePercent" numeric, "netAmount" numeric)
    ), exceptions AS (
      INSERT INTO match_exception (id, invoice_id, code, invoice_line_id, order_line_id, message, state, reason, over_by, over_percent, note, decided_by_id, decided_at)
      SELECT id, "invoiceId", code, "invoiceLineId", "lineId", message, state, reason, "overBy", "overPercent", note,
        CASE WHEN "isKnown" AND state IN ('ACCEPTED', 'DISPUTED') THEN ${uuidOf(actor)}::uuid END,
        CASE WHEN state <> 'OPEN' THEN clock_timestamp() END
      FROM jsonb_to_recordset(${rows(changedExceptions(before, after))}) AS d (id uuid, "invoiceId" uuid, code text, "invoiceLineId" uuid, "lineId" uuid,
        message text, state "ExceptionState", reason text, "overBy" numeric, "overPercent" numeric, note text, "isKnown" bool)
      ON CONFLICT (id) DO UPDATE SET state = excluded.state, reason = excluded.reason, over_by = excluded.over_by, over_percent = excluded.over_percent, note = excluded.note, decided_by_id = excluded.decided_by_id, decided_at = excluded.decided_at
    )`;
}

/** What is not the very same object as before. */
function changed<Document extends object>(
  before: readonly Document[] | undefined,
  after: readonly Document[],
): Document[] {
  const known = new Set(before);
  return after.filter((document) => !known.has(document));
}

function newInvoiceLines(before: Order | null, after: Order) {
  const known = new Set(before?.invoices.map(({ id }) => id));
  const added = after.invoices.filter(({ id }) => !known.has(id));
  return added.flatMap(({ id, lines }) => lines.map((line) => ({ ...line, invoiceId: id })));
}

/** People decide on what was there before; what is new and accepted already, the policy accepted. */
function changedExceptions(before: Order | null, after: Order) {
  const known = new Set(before?.invoices.flatMap(({ exceptions }) => exceptions));
  const ids = new Set([...known].map(({ id }) => id));
  const all = after.invoices.flatMap(({ id, exceptions }) =>
    exceptions.map((exception) => ({ invoiceId: id, exception })),
  );
  return all
    .filter(({ exception }) => !known.has(exception))
    .map(({ invoiceId, exception }) => ({ ...exception, invoiceId, isKnown: ids.has(exception.id) }));
}

function rows(documents: readonly object[]): Prisma.Sql {
  return Prisma.sql`${JSON.stringify(documents)}::jsonb`;
}

/** The system has no row of its own. */
function uuidOf(actor: Actor): string | null {
  return actor.type === "system" ? null : actor.id;
}
