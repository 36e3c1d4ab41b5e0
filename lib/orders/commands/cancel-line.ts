import { no, settle } from "#lib/kernel/decision";
import { cancelledLine } from "../cancelling.ts";
import { orderCommand } from "../change/order-command.ts";
import { takeMovement } from "../change/take-movement.ts";
import { cancelLineInput } from "../input.ts";

/** Gives up a quantity of one line. */
export const cancelLine = orderCommand("cancel-line", cancelLineInput, async (change, { lineId, quantity, reason }) => {
  const line =
    change.lines.find(({ id }) => id === lineId) ?? settle(no("not_found", "There is no such line on this order."));
  change.mustAllow("cancel-line");
  change.mustBeCurrent();
  change.move(settle(cancelledLine(line, quantity)), { reason });
  await takeMovement(change, { event: "line_cancelled", patch: {}, reason });
});
