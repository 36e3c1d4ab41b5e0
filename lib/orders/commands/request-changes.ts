import { decideOn } from "../change/decide-on.ts";
import { orderCommand } from "../change/order-command.ts";
import { requestChangesInput } from "../input.ts";

/** Sends the order back to its owner, who edits and submits it again. */
export const requestChanges = orderCommand("request-changes", requestChangesInput, async (change, input) => {
  const { onBehalfOf } = await decideOn(change, "REQUEST_CHANGES", input);
  change.take({
    event: "changes_requested",
    patch: { status: "CHANGES_REQUESTED" },
    comment: input.comment,
    onBehalfOf,
  });
});
