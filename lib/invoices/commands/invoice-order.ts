import { settle } from "#lib/kernel/decision";
import { audienceOf } from "#lib/orders/audience";
import { documentCommand } from "#lib/orders/change/order-command";
import { takeMovement } from "#lib/orders/change/take-movement";
import { presentDocument, presentInvoice } from "#lib/orders/present";
import { invoiceInput } from "../input.ts";
import { duplicateInvoice, invoiced, invoiceMoves } from "../invoicing.ts";
import { findTwin } from "../queries/find-twin.ts";

/** Records a supplier's invoice and matches it. What does not fit becomes an exception; only the same number again is refused. */
export const invoiceOrder = documentCommand("invoice", invoiceInput, async (change, input) => {
  const invoice = settle(invoiced(change.order, input, change.actor.id));
  change.mustAllow("invoice");
  change.mustBeCurrent();
  const twin = await findTwin(change.tx, change.order.supplier.id, input.invoiceNumber);
  if (twin) settle(duplicateInvoice(twin));

  change.move(invoiceMoves(invoice, change.order), { documentId: invoice.id });
  await takeMovement(change, {
    event: "invoiced",
    patch: { invoices: [...change.order.invoices, invoice] },
    documents: { invoice: presentInvoice(invoice) },
    completenessOf: "invoiceStatus",
  });
  const audience = audienceOf(change.actor);
  return ({ invoices }) => ({
    invoice: presentDocument(presentInvoice(invoices.find(({ id }) => id === invoice.id) ?? invoice), audience),
  });
});
