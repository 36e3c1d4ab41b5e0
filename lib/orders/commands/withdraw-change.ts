import { endInstance } from "#lib/approvals/writes/end-instance";
import { openChange } from "../change-order.ts";
import { closeIfComplete, endChange } from "../change/end-change.ts";
import { orderCommand } from "../change/order-command.ts";
import { plainInput } from "../input.ts";

/** Takes the open change of an order back. The order goes on as it is. */
export const withdrawChange = orderCommand("withdraw-change", plainInput, (change, { reason }) => {
  change.mustAllow("withdraw-change");
  change.mustBeCurrent();
  const open = openChange(change.order);
  if (open === null) return;
  if (open.status === "PENDING_APPROVAL") change.write(endInstance(change.order.id, "WITHDRAWN", change.now));
  endChange(change, open, "WITHDRAWN", { event: "change_order_withdrawn", reason: reason ?? null });
  closeIfComplete(change);
});
