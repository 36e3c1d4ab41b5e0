import { normalizeInvoiceNumber } from "#lib/invoices/number";
import type { Tx } from "#lib/platform/db";
import type { Life } from "./life.ts";

/** Receipts and invoices of many orders, and the movements that they made. */
export async function writeDocuments(tx: Tx, lives: readonly Life[]): Promise<void> {
  const receipts = lives.flatMap(({ order, movements }) =>
    order.receipts.map((receipt) => ({ ...receipt, orderId: order.id, by: movements[0]?.actorId })),
  );
  const invoices = lives.flatMap(({ order, movements }) =>
    order.invoices.map((invoice) => ({
      ...invoice,
      normalized: normalizeInvoiceNumber(invoice.invoiceNumber),
      orderId: order.id,
      supplierId: order.supplier.id,
      by: movements[0]?.actorId,
      at: movements.at(-1)?.at,
    })),
  );
  const movements = lives.flatMap((life) => life.movements.map((each) => ({ ...each, orderId: life.order.id })));
  await tx.$executeRaw`
    INSERT INTO receipt (id, purchase_order_id, received_at, created_by_id, created_at) SELECT id, "orderId", "receivedAt", by, "receivedAt"
    FROM jsonb_to_recordset(${JSON.stringify(receipts)}::jsonb) AS r (id uuid, "orderId" uuid, "receivedAt" timestamptz, by text)`;
  await tx.$executeRaw`
    INSERT INTO invoice (id, supplier_id, purchase_order_id, invoice_number, normalized_number, invoice_date, due_date, currency, freight,
      freight_tax_rate_percent, net_total, tax_total, total, match_status, created_by_id, created_at)
    SELECT id, "supplierId", "orderId", "invoiceNumber", normalized, "invoiceDate", "dueDate", currency, freight, "freightTaxRatePercent", "netTotal",
      "taxTotal", total, "matchStatus", by, at
    FROM jsonb_to_recordset(${JSON.stringify(invoices)}::jsonb) AS i (id uuid, "supplierId" uuid, "orderId" uuid, "invoiceNumber" text, normalized text,
      "invoiceDate" date, "dueDate" date, currency text, freight numeric, "freightTaxRatePercent" numeric, "netTotal" numeric, "taxTotal" numeric,
      total numeric, "matchStatus" "MatchStatus", by text, at timestamptz)`;
  await tx.$executeRaw`
    INSERT INTO invoice_line (id, invoice_id, line_number, order_line_id, description, quantity, unit, unit_price, tax_rate_percent, net_amount)
    SELECT id, "invoiceId", "lineNumber", "lineId", description, quantity, unit, "unitPrice", "taxRatePercent", "netAmount"
    FROM jsonb_to_recordset(${JSON.stringify(invoices.flatMap(({ id, lines }) => lines.map((line) => ({ ...line, invoiceId: id }))))}::jsonb)
      AS l (id uuid, "invoiceId" uuid, "lineNumber" int, "lineId" uuid, description text, quantity numeric, unit text, "unitPrice" numeric,
        "taxRatePercent" numeric, "netAmount" numeric)`;
  await tx.$executeRaw`
    INSERT INTO movement (id, purchase_order_id, line_id, kind, quantity, document_id, actor_id, at)
    SELECT id, "orderId", "lineId", kind, quantity, "documentId", "actorId", at
    FROM jsonb_to_recordset(${JSON.stringify(movements)}::jsonb) AS m (id uuid, "orderId" uuid, "lineId" uuid, kind "MovementKind", quantity numeric,
      "documentId" uuid, "actorId" text, at timestamptz)`;
}
