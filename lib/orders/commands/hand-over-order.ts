import { settle, wrongField } from "#lib/kernel/decision";
import { orderCommand } from "../change/order-command.ts";
import { handOverInput } from "../input.ts";
import { findBuyer } from "../queries/find-buyer.ts";

/** Gives a draft to another buyer, who is its requester then. */
export const handOverOrder = orderCommand("hand-over", handOverInput, async (change, { userId }) => {
  const { tx, order } = change;
  const buyer = (await findBuyer(tx, userId)) ?? settle(wrongField(["userId"], "Choose an active buyer."));
  change.mustAllow("hand-over");
  change.mustBeCurrent();
  change.take({
    event: "handed_over",
    patch: { requester: { ...buyer, active: true }, authorIds: [...new Set([...order.authorIds, buyer.id])] },
  });
});
