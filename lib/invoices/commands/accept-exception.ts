import { settle } from "#lib/kernel/decision";
import { documentCommand } from "#lib/orders/change/order-command";
import { takeMovement } from "#lib/orders/change/take-movement";
import type { OrderInvoice } from "#lib/orders/documents";
import { presentInvoice } from "#lib/orders/present";
import { decideException, exceptionNamed, isToBeAskedAgain, withAskedAgain, withDecided } from "../accepting.ts";
import { signException } from "../change/sign-exception.ts";
import { decideExceptionInput } from "../input.ts";

/**
 * Takes what does not fit, and says why: Finance, or everybody whom the policy asks. The last one settles the exception.
 * Of what was disputed by those whom the policy asked, they, or whom it names now, are asked again.
 */
export const acceptException = documentCommand(
  "accept-exception",
  decideExceptionInput,
  async (change, { invoiceId, exceptionId, reason }) => {
    const { order } = change;
    const about = settle(exceptionNamed(order, invoiceId, exceptionId));
    change.mustAllow("accept-exception");
    const withOne = (after: OrderInvoice) => order.invoices.map((one) => (one === about.invoice ? after : one));
    if (isToBeAskedAgain(about.exception) && order.routesExceptions) {
      settle(decideException(order, about, change.actor, null, "APPROVE"));
      change.mustBeCurrent();
      const patch = { invoices: withOne(withAskedAgain(about)) };
      await takeMovement(change, { event: "exception_asked_again", patch, reason });
    } else {
      const { isLast, onBehalfOf } = await signException(change, about, "APPROVE", reason);
      const patch = { invoices: withOne(withDecided(about, "ACCEPTED", reason)) };
      if (isLast) await takeMovement(change, { event: "exception_accepted", patch, reason, onBehalfOf });
    }
    return ({ invoices }) => ({
      invoice: presentInvoice(invoices.find(({ id }) => id === invoiceId) ?? about.invoice),
    });
  },
);
