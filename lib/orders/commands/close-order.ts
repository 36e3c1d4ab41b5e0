import { settle } from "#lib/kernel/decision";
import { closeByHand, closed } from "../closing.ts";
import { reasonInput } from "../input.ts";
import { orderCommand } from "../change/order-command.ts";

/** Closes an order that is not complete: nothing more is expected of it. */
export const closeOrder = orderCommand("close", reasonInput, (change, { reason }) => {
  change.mustAllow("close");
  change.mustBeCurrent();
  settle(closeByHand(change.order));
  change.take({ ...closed(change.order, change.now), reason });
});
