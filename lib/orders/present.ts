import { minorDigits } from "#lib/codes/currency";
import { atLeast, decimal, fixed } from "#lib/kernel/decimal";
import type { Audience } from "./audience.ts";
import type { InvoiceException, OrderInvoice } from "./documents.ts";
import { presentPending } from "./present-change.ts";
import type { Order, OrderLine } from "./order.ts";

/** A purchase order as the API and the webhooks show it, without its documents. */
export function presentOrder(order: Order, audience: Audience) {
  const digits = minorDigits(order.currency);
  const money = (amount: string) => fixed(decimal(amount), digits);
  return {
    id: order.id,
    number: order.number,
    revision: order.revision,
    version: order.version,
    reference: order.reference,
    status: order.status,
    summaryStatus: order.summaryStatus,
    onHold: order.onHold,
    declined: order.declined,
    shipmentStatus: order.shipmentStatus,
    receiptStatus: order.receiptStatus,
    invoiceStatus: order.invoiceStatus,
    matchStatus: order.matchStatus,
    supplier: { id: order.supplier.id, code: order.supplier.code, name: order.supplier.name },
    requester: { id: order.requester.id, name: order.requester.name },
    currency: order.currency,
    paymentTerms: order.paymentTerms,
    shipTo: order.shipTo,
    shippingInstructions: order.shippingInstructions,
    notes: order.notes,
    ...(audience === "company" && { internalNotes: order.internalNotes }),
    freight: money(order.freight),
    freightTaxRatePercent: order.freightTaxRatePercent,
    lines: order.lines.map((line) => presentLine(line, digits, audience)),
    netTotal: money(order.netTotal),
    taxes: order.taxes.map(({ ratePercent, net, tax }) => ({ ratePercent, net: money(net), tax: money(tax) })),
    taxTotal: money(order.taxTotal),
    total: money(order.total),
    ...(audience === "company" && { baseTotal: inBase(order) }),
    contentHash: order.contentHash,
    pendingChange: audience === "company" ? presentPending(order) : null,
    copiedFrom: order.copiedFrom,
    ...(audience === "company" && { breakGlass: order.breakGlass }),
    createdAt: order.createdAt,
    updatedAt: order.updatedAt,
    submittedAt: order.submittedAt,
    approvedAt: order.approvedAt,
    sentAt: order.sentAt,
  };
}

function inBase({ baseTotal, baseCurrency }: Order): string | null {
  return baseTotal === null ? null : fixed(decimal(baseTotal), minorDigits(baseCurrency));
}

function presentLine({ costCentre, ...line }: OrderLine, digits: number, audience: Audience) {
  return {
    ...line,
    unitPrice: atLeast(decimal(line.unitPrice), digits),
    netAmount: fixed(decimal(line.netAmount), digits),
    ...(audience === "company" && { costCentre }),
  };
}

/** An invoice as the API shows it; money in its own currency. */
export function presentInvoice({ postedById: _internal, ...invoice }: OrderInvoice) {
  const digits = minorDigits(invoice.currency);
  const money = (amount: string) => fixed(decimal(amount), digits);
  return {
    ...invoice,
    freight: money(invoice.freight),
    netTotal: money(invoice.netTotal),
    taxTotal: money(invoice.taxTotal),
    total: money(invoice.total),
    paidAmount: money(invoice.paidAmount),
    lines: invoice.lines.map((line) => ({
      ...line,
      unitPrice: atLeast(decimal(line.unitPrice), digits),
      netAmount: fixed(decimal(line.netAmount), digits),
    })),
  };
}

/** What of a document is the company's own business: suppliers are not told its notes and reasons. */
const internal = new Set(["note", "overrideReason", "reverseReason"]);

/** A shipment, receipt, return or presented invoice as its audience may see it. */
export function presentDocument(document: object, audience: Audience): Record<string, unknown> {
  const told = Object.entries(document).filter(([field]) => audience === "company" || !internal.has(field));
  return Object.fromEntries(
    told.map(([field, value]) => [field, field === "exceptions" ? exceptionsFor(value, audience) : value]),
  );
}

function exceptionsFor(exceptions: readonly InvoiceException[], audience: Audience) {
  return exceptions.map(({ reason, overBy, overPercent, note, approval, ...exception }) => ({
    ...exception,
    ...(audience === "company" && { reason, overBy, overPercent, note, approval }),
  }));
}
