import { requestBreakGlass as requested } from "../breaking-glass.ts";
import { insertBreakGlass } from "#lib/approvals/writes/save-break-glass";
import { settle } from "#lib/kernel/decision";
import { waitingChange, withChange } from "../change-order.ts";
import { orderCommand } from "../change/order-command.ts";
import { reasonInput } from "../input.ts";

/** Asks to approve an order, or its change that waits, without the signatures. Nothing happens until a second person confirms. */
export const requestBreakGlass = orderCommand("break-glass", reasonInput, (change, { reason }) => {
  const { order, actor, now } = change;
  change.mustAllow("break-glass");
  const breakGlass = settle(requested(order, actor, reason, now));
  change.mustBeCurrent();
  change.write(insertBreakGlass(order.id, breakGlass));
  const waiting = waitingChange(order);
  const patch = waiting ? { changeOrders: withChange(order, { ...waiting, breakGlass }) } : { breakGlass };
  change.take({ event: "break_glass_requested", patch, reason });
});
