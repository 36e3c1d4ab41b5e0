import { settle } from "#lib/kernel/decision";
import { cancelledRemainder } from "../cancelling.ts";
import { orderCommand } from "../change/order-command.ts";
import { takeMovement } from "../change/take-movement.ts";
import { reasonInput } from "../input.ts";

/** Gives up everything that is neither shipped, received nor invoiced. */
export const cancelRemainder = orderCommand("cancel-remainder", reasonInput, async (change, { reason }) => {
  change.mustAllow("cancel-remainder");
  change.mustBeCurrent();
  change.move(settle(cancelledRemainder(change.order)), { reason });
  await takeMovement(change, { event: "line_cancelled", patch: {}, reason });
});
