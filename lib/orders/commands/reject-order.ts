import { decideOn } from "../change/decide-on.ts";
import { orderCommand } from "../change/order-command.ts";
import { rejectInput } from "../input.ts";

/** Ends the order: it can only be copied. */
export const rejectOrder = orderCommand("reject", rejectInput, async (change, input) => {
  const { onBehalfOf } = await decideOn(change, "REJECT", input);
  const { reasonCode: reason, comment } = input;
  change.take({ event: "rejected", patch: { status: "REJECTED" }, reason, comment, onBehalfOf });
});
