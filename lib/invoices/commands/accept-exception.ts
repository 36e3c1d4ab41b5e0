import { settle } from "#lib/kernel/decision";
import { documentCommand } from "#lib/orders/change/order-command";
import { takeMovement } from "#lib/orders/change/take-movement";
import { presentInvoice } from "#lib/orders/present";
import { exceptionNamed, withDecided } from "../accepting.ts";
import { signException } from "../change/sign-exception.ts";
import { decideExceptionInput } from "../input.ts";

/** Takes what does not fit, and says why: Finance, or everybody whom the policy asks. The last one settles the exception. */
export const acceptException = documentCommand(
  "accept-exception",
  decideExceptionInput,
  async (change, { invoiceId, exceptionId, reason }) => {
    const { order } = change;
    const about = settle(exceptionNamed(order, invoiceId, exceptionId));
    change.mustAllow("accept-exception");
    const { isLast, onBehalfOf } = await signException(change, about, "APPROVE", reason);
    if (isLast) {
      const after = withDecided(about, "ACCEPTED", reason);
      const invoices = order.invoices.map((one) => (one === about.invoice ? after : one));
      await takeMovement(change, { event: "exception_accepted", patch: { invoices }, reason, onBehalfOf });
    }
    return ({ invoices }) => ({
      invoice: presentInvoice(invoices.find(({ id }) => id === invoiceId) ?? about.invoice),
    });
  },
);
