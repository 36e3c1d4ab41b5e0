import { reasonInput } from "../input.ts";
import { orderCommand } from "../change/order-command.ts";

/** Stops submitting, approving, sending, shipping and receiving until it is released. */
export const holdOrder = orderCommand("hold", reasonInput, (change, { reason }) => {
  change.mustAllow("hold");
  change.mustBeCurrent();
  change.take({ event: "held", patch: { onHold: true }, reason });
});
