import { minorDigits } from "#lib/codes/currency";
import { compare, decimal, fixed, minus, plain, plus } from "#lib/kernel/decimal";
import { type Decision, no, wrongField, yes } from "#lib/kernel/decision";
import type { OrderInvoice } from "#lib/orders/documents";

export interface Payment {
  readonly amount: string;
  readonly currency: string;
  /** ISO 8601 in UTC. */
  readonly paidAt: string;
}

/** The invoice with one more payment, which may be a part. What would pay more than is open waits for a person. */
export function paid(invoice: OrderInvoice, { amount, currency, paidAt }: Payment): Decision<OrderInvoice, string> {
  const { invoiceNumber } = invoice;
  if (currency !== invoice.currency) {
    return wrongField("currency", `Invoice ${invoiceNumber} is in ${invoice.currency}, this payment in ${currency}.`);
  }
  const open = minus(decimal(invoice.total), decimal(invoice.paidAmount));
  if (compare(decimal(amount), open) > 0) {
    const money = (exact: typeof open) => `${fixed(exact, minorDigits(currency))} ${currency}`;
    return no(
      "quantity_exceeded",
      `Of invoice ${invoiceNumber} only ${money(open)} is open; ${money(decimal(amount))} was paid.`,
    );
  }
  const last = invoice.paidAt !== null && Date.parse(invoice.paidAt) > Date.parse(paidAt) ? invoice.paidAt : paidAt;
  return yes({ ...invoice, paidAmount: plain(plus(decimal(invoice.paidAmount), decimal(amount))), paidAt: last });
}
