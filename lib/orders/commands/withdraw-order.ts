import { endInstance } from "#lib/approvals/writes/end-instance";
import { plainInput } from "../input.ts";
import { orderCommand } from "../change/order-command.ts";

/** Takes an order back from its approvers, into a draft. */
export const withdrawOrder = orderCommand("withdraw", plainInput, async (change, { reason }) => {
  change.mustAllow("withdraw");
  change.mustBeCurrent();
  change.write(endInstance(change.order.id, "WITHDRAWN", change.now));
  change.take({ event: "withdrawn", patch: { status: "DRAFT" }, reason });
});
