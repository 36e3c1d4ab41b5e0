import { waitingChange } from "../change-order.ts";
import { decideOn } from "../change/decide-on.ts";
import { closeIfComplete, endChange } from "../change/end-change.ts";
import { orderCommand } from "../change/order-command.ts";
import { rejectInput } from "../input.ts";

/** Ends the order, which can only be copied then; or its change order, and the order goes on as it was. */
export const rejectOrder = orderCommand("reject", rejectInput, async (change, input) => {
  const { changes, onBehalfOf } = await decideOn(change, "REJECT", input);
  const why = { reason: input.reasonCode, comment: input.comment, changes, onBehalfOf };
  const waiting = waitingChange(change.order);
  if (waiting === null) return change.take({ event: "rejected", patch: { status: "REJECTED" }, ...why });
  endChange(change, waiting, "REJECTED", { event: "change_order_rejected", ...why });
  closeIfComplete(change);
});
