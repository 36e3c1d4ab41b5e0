import { waitingExceptions } from "#lib/invoices/accepting";
import { endInstance, withdrawExceptions } from "#lib/approvals/writes/end-instance";
import { settle } from "#lib/kernel/decision";
import { endChange } from "../change/end-change.ts";
import { openChange, waitingChange } from "../change-order.ts";
import { plainInput } from "../input.ts";
import { endedProposals } from "../proposal.ts";
import { required } from "../required.ts";
import { orderCommand } from "../change/order-command.ts";

/** Ends an order of which nothing was received or invoiced. A draft needs no reason. */
export const cancelOrder = orderCommand("cancel", plainInput, async (change, { reason }) => {
  if (change.order.status !== "DRAFT")
    settle(required("reason", reason, "Say why: the supplier and the approvers rely on this order."));
  change.mustAllow("cancel");
  change.mustBeCurrent();
  if (change.order.status === "PENDING_APPROVAL" || waitingChange(change.order))
    change.write(endInstance(change.order.id, "WITHDRAWN", change.now));
  const exceptions = waitingExceptions(change.order.invoices);
  if (exceptions.length > 0) change.write(withdrawExceptions(exceptions, change.now));
  const open = openChange(change.order);
  if (open) endChange(change, open, "WITHDRAWN", { event: "change_order_withdrawn" });
  const proposals = endedProposals(change.order, "ENDED", change.now);
  change.take({ event: "cancelled", patch: { status: "CANCELLED", proposals }, reason });
});
