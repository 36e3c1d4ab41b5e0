import { minorDigits } from "#lib/codes/currency";
import { amountProblem } from "#lib/input/decimal-field";
import { decimal, plain, plus, sum } from "#lib/kernel/decimal";
import { type Decision, no, yes, wrongField } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { netOfLine } from "#lib/kernel/money";
import type { Move } from "#lib/orders/movement";
import type { OrderInvoice } from "#lib/orders/documents";
import type { Order } from "#lib/orders/order";
import { totalsOf, withinReason } from "#lib/orders/totals";
import type { InvoiceInput } from "./input.ts";

/** The invoice as it was written, with what follows from its lines; not matched yet. */
export function invoiced(order: Order, input: InvoiceInput, postedById: string): Decision<OrderInvoice, string> {
  const currency = input.currency ?? order.currency;
  for (const [index, { lineId }] of input.lines.entries()) {
    if (lineId && !order.lines.some(({ id }) => id === lineId))
      return wrongField(
        ["lines", index, "lineId"],
        "This line is not on the order. Leave it out to invoice something else.",
      );
  }
  for (const field of ["freight", "taxTotal"] as const) {
    const problem = amountProblem(input[field] ?? "0", currency);
    if (problem) return wrongField([field], problem);
  }

  const lines = input.lines.map((line, index) => invoiceLine(line, index + 1, order, currency));
  const freight = input.freight ?? "0";
  const freightTaxRatePercent = input.freightTaxRatePercent ?? order.freightTaxRatePercent;
  const totals = totalsOf({ currency, freight, freightTaxRatePercent, lines });
  const taxTotal = input.taxTotal ?? totals.taxTotal;
  const total = plain(sum([decimal(totals.netTotal), decimal(freight), decimal(taxTotal)]));
  const reasonable = withinReason([
    ...lines.map(({ netAmount }, index) => ({ path: ["lines", index, "quantity"], amount: netAmount })),
    { path: ["lines"], amount: total },
  ]);
  if (!reasonable.ok) return reasonable;

  return yes({
    id: newId(),
    invoiceNumber: input.invoiceNumber,
    invoiceDate: input.invoiceDate,
    dueDate: input.dueDate ?? null,
    currency,
    freight,
    freightTaxRatePercent,
    netTotal: totals.netTotal,
    taxTotal,
    total,
    matchStatus: "MATCHED",
    paidAmount: "0",
    paidAt: null,
    postedById,
    lines,
    exceptions: [],
  });
}

/** What the invoice moves: of lines in the order's own unit only, the others wait for a person. */
export function invoiceMoves(invoice: OrderInvoice, order: Order): Move[] {
  const moves = new Map<string, Move>();
  for (const { lineId, unit, quantity } of invoice.lines) {
    const line = order.lines.find(({ id }) => id === lineId);
    if (!line || (unit !== null && unit !== line.unit)) continue;
    const before = moves.get(line.id)?.quantity ?? decimal("0");
    moves.set(line.id, { lineId: line.id, kind: "INVOICE", quantity: plus(before, decimal(quantity)) });
  }
  return [...moves.values()];
}

/** One number of a supplier is one invoice, however it is spelled. */
export function duplicateInvoice(invoiceNumber: string): Decision<never, "duplicate"> {
  return no("duplicate", `Invoice ${invoiceNumber} of this supplier is recorded already.`);
}

function invoiceLine(
  line: InvoiceInput["lines"][number],
  lineNumber: number,
  order: Order,
  currency: string,
): OrderInvoice["lines"][number] {
  const ordered = order.lines.find(({ id }) => id === line.lineId);
  return {
    id: newId(),
    lineNumber,
    lineId: line.lineId ?? null,
    description: line.description ?? ordered?.description ?? null,
    quantity: line.quantity,
    unit: line.unit ?? null,
    unitPrice: line.unitPrice,
    taxRatePercent: line.taxRatePercent ?? ordered?.taxRatePercent ?? "0",
    netAmount: plain(netOfLine(decimal(line.quantity), decimal(line.unitPrice), decimal("0"), minorDigits(currency))),
  };
}
