import { waitingChange } from "../change-order.ts";
import { decideOn } from "../change/decide-on.ts";
import { endChange } from "../change/end-change.ts";
import { orderCommand } from "../change/order-command.ts";
import { requestChangesInput } from "../input.ts";

/** Sends the order, or its change order, back to whoever wrote it, who edits and submits it again. */
export const requestChanges = orderCommand("request-changes", requestChangesInput, async (change, input) => {
  const { changes, onBehalfOf } = await decideOn(change, "REQUEST_CHANGES", input);
  const news = { event: "changes_requested", comment: input.comment, changes, onBehalfOf } as const;
  const waiting = waitingChange(change.order);
  if (waiting) return endChange(change, waiting, "CHANGES_REQUESTED", news);
  change.take({ ...news, patch: { status: "CHANGES_REQUESTED" } });
});
