import { type Decision, no, yes } from "#lib/kernel/decision";
import { openChange } from "./change-order.ts";
import { permits } from "./lifecycle.ts";
import type { Order } from "./order.ts";
import { isComplete } from "./quantities.ts";
import type { StepNews } from "./step.ts";

/** Every line is complete and no invoice is in question: the order closes by itself. */
export function closesByItself(order: Order): boolean {
  return (
    permits(order, "close") &&
    openChange(order) === null &&
    order.matchStatus !== "EXCEPTION" &&
    order.lines.every((line) => isComplete(line, order.twoWayMatch))
  );
}

export function closeByHand(order: Order): Decision<true, "open_exception" | "open_change_order"> {
  const open = openChange(order);
  if (open !== null)
    return no("open_change_order", "A change of this order is not decided yet. Wait for it, or withdraw it first.", {
      changeOrderId: open.id,
    });
  if (order.matchStatus !== "EXCEPTION") return yes(true);
  return no("open_exception", "An invoice of this order does not match. Finance settles its exceptions first.");
}

export function closed(order: Order, now: Date): StepNews {
  return {
    event: "closed",
    command: "close",
    patch: { status: "CLOSED", closedFrom: order.status, closedAt: now.toISOString() },
  };
}
