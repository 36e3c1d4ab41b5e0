import { settle } from "#lib/kernel/decision";
import { acknowledged } from "../acknowledgement.ts";
import { acknowledgeInput } from "../input.ts";
import { endedProposals } from "../proposal.ts";
import { orderCommand } from "../change/order-command.ts";

/** The supplier takes the order as it is, or a buyer writes down that he did. */
export const acknowledgeOrder = orderCommand("acknowledge", acknowledgeInput, (change, { note, lines }) => {
  const { order, now } = change;
  const confirmed = settle(acknowledged(order.lines, lines ?? []));
  change.mustAllow("acknowledge");
  change.mustBeCurrent();
  change.take({
    event: "acknowledged",
    patch: {
      status: "ACKNOWLEDGED",
      acknowledgedAt: now.toISOString(),
      lines: confirmed,
      proposals: endedProposals(order, "ENDED", now),
    },
    comment: note,
  });
});
