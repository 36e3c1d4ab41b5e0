import { declineInput } from "../input.ts";
import { endedProposals } from "../proposal.ts";
import { orderCommand } from "../change/order-command.ts";

/** The supplier does not take the order; it stays sent until the buyer sends it again or cancels it. */
export const declineOrder = orderCommand("decline", declineInput, (change, { note }) => {
  change.mustAllow("decline");
  change.mustBeCurrent();
  change.take({
    event: "declined",
    patch: { declined: true, proposals: endedProposals(change.order, "ENDED", change.now) },
    comment: note,
  });
});
