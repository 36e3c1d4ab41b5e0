import { no, settle } from "#lib/kernel/decision";
import { difference } from "#lib/audit/difference";
import { documentCommand } from "#lib/orders/change/order-command";
import { presentInvoice } from "#lib/orders/present";
import { recordPaymentInput } from "../input.ts";
import { paid } from "../paying.ts";

/** A bank says that an invoice was paid, in part or in full. Payments add up. */
export const recordPayment = documentCommand("record-payment", recordPaymentInput, (change, input) => {
  const { order } = change;
  const before =
    order.invoices.find(({ id }) => id === input.invoiceId) ??
    settle(no("not_found", "There is no such invoice on this order."));
  change.mustAllow("record-payment");
  change.mustBeCurrent();

  const invoice = settle(paid(before, { ...input, paidAt: input.paidAt.toISOString() }));
  change.take({
    event: "invoice_paid",
    patch: { invoices: order.invoices.map((one) => (one === before ? invoice : one)) },
    documents: { invoice: presentInvoice(invoice) },
    changes: [
      { field: "invoiceNumber", old: invoice.invoiceNumber, new: invoice.invoiceNumber },
      ...difference(before, invoice, ["paidAmount", "paidAt"]),
    ],
  });
  return () => ({ invoice: presentInvoice(invoice) });
});
