import type { Audience } from "../audience.ts";
import { withChange } from "../change-order.ts";
import type { ChangeOrderStatus } from "../status.ts";
import type { ChangeOrder, Order } from "../order.ts";
import { closed, closesByItself } from "../closing.ts";
import { presentChange } from "../present-change.ts";
import type { StepNews } from "../step.ts";
import type { OrderContext } from "./order-command.ts";

/** What a step of a change order tells, and whom: before it takes effect it is the company's own business. */
export function aboutChange(order: Order, change: ChangeOrder): Pick<StepNews, "shown" | "companyOnly"> {
  return {
    companyOnly: true,
    shown: (audience: Audience) => ({ changeOrder: presentChange(order, change, audience) }),
  };
}

/** Takes the step with which a change order is decided and nothing of the order changes. */
export function endChange(
  change: OrderContext,
  open: ChangeOrder,
  status: Exclude<ChangeOrderStatus, "PENDING_APPROVAL" | "APPROVED">,
  news: Omit<StepNews, "patch">,
): void {
  const { order, now } = change;
  const ended: ChangeOrder = { ...open, status, endedAt: status === "CHANGES_REQUESTED" ? null : now.toISOString() };
  change.take({ ...news, patch: { changeOrders: withChange(order, ended) }, ...aboutChange(order, ended) });
}

/** Closes an order that is complete and waited only for its change to be decided. */
export function closeIfComplete(change: OrderContext): void {
  if (closesByItself(change.order)) change.take(closed(change.order, change.now));
}
