import { reasonInput } from "../input.ts";
import { orderCommand } from "../change/order-command.ts";

/** Takes a closed order back to the status that it had before. */
export const reopenOrder = orderCommand("reopen", reasonInput, (change, { reason }) => {
  change.mustAllow("reopen");
  change.mustBeCurrent();
  change.take({
    event: "reopened",
    patch: { status: change.order.closedFrom ?? "SENT", closedFrom: null, closedAt: null },
    reason,
  });
});
