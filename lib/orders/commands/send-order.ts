import { plainInput } from "../input.ts";
import { sent } from "../sending.ts";
import { orderCommand } from "../change/order-command.ts";

/** Sends the order to its supplier, or again after it was declined. The mail follows by a job. */
export const sendOrder = orderCommand("send", plainInput, (change) => {
  change.mustAllow("send");
  change.mustBeCurrent();
  change.take(sent(change.order, change.now));
});
