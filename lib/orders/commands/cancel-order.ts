import { endInstance } from "#lib/approvals/writes/end-instance";
import { settle } from "#lib/kernel/decision";
import { plainInput } from "../input.ts";
import { required } from "../required.ts";
import { orderCommand } from "../change/order-command.ts";

/** Ends an order of which nothing was received or invoiced. A draft needs no reason. */
export const cancelOrder = orderCommand("cancel", plainInput, async (change, { reason }) => {
  if (change.order.status !== "DRAFT")
    settle(required("reason", reason, "Say why: the supplier and the approvers rely on this order."));
  change.mustAllow("cancel");
  change.mustBeCurrent();
  if (change.order.status === "PENDING_APPROVAL") change.write(endInstance(change.order.id, "WITHDRAWN", change.now));
  change.take({ event: "cancelled", patch: { status: "CANCELLED" }, reason });
});
