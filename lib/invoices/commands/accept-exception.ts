import { no, settle } from "#lib/kernel/decision";
import { documentCommand } from "#lib/orders/change/order-command";
import { takeMovement } from "#lib/orders/change/take-movement";
import { presentInvoice } from "#lib/orders/present";
import { acceptExceptionInput } from "../input.ts";
import { accepted } from "../accepting.ts";

/** Finance takes what does not fit, and says why. The last one settles the invoice. */
export const acceptException = documentCommand(
  "accept-exception",
  acceptExceptionInput,
  (change, { invoiceId, exceptionId, reason }) => {
    const { order } = change;
    const invoice =
      order.invoices.find(({ id }) => id === invoiceId) ??
      settle(no("not_found", "There is no such invoice on this order."));
    change.mustAllow("accept-exception");
    change.mustBeCurrent();

    const after = settle(accepted(invoice, exceptionId, reason));
    takeMovement(change, {
      event: "exception_accepted",
      patch: { invoices: order.invoices.map((one) => (one === invoice ? after : one)) },
      reason,
    });
    return ({ invoices }) => ({ invoice: presentInvoice(invoices.find(({ id }) => id === invoiceId) ?? after) });
  },
);
