import { settle } from "#lib/kernel/decision";
import { documentCommand } from "#lib/orders/change/order-command";
import { presentInvoice } from "#lib/orders/present";
import { exceptionNamed, withDecided } from "../accepting.ts";
import { signException } from "../change/sign-exception.ts";
import { decideExceptionInput } from "../input.ts";

/** Does not take what does not fit, and says why: nobody signs it any more, and the order stays open until it is made right. */
export const disputeException = documentCommand(
  "dispute-exception",
  decideExceptionInput,
  async (change, { invoiceId, exceptionId, reason }) => {
    const { order } = change;
    const about = settle(exceptionNamed(order, invoiceId, exceptionId));
    change.mustAllow("dispute-exception");
    const { onBehalfOf } = await signException(change, about, "REJECT", reason);
    const after = withDecided(about, "DISPUTED", reason);
    const invoices = order.invoices.map((one) => (one === about.invoice ? after : one));
    change.take({ event: "exception_disputed", patch: { invoices }, reason, onBehalfOf });
    return () => ({ invoice: presentInvoice(after) });
  },
);
