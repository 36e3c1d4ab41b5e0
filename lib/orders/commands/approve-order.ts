import { waitingChange } from "../change-order.ts";
import { decideOn } from "../change/decide-on.ts";
import { aboutChange } from "../change/end-change.ts";
import { orderCommand } from "../change/order-command.ts";
import { takeEffect } from "../change/take-effect.ts";
import { approveInput } from "../input.ts";
import { sent } from "../sending.ts";

/** One person's signature under exactly this content. With the last one the order is approved, or its change takes effect. */
export const approveOrder = orderCommand("approve", approveInput, async (change, input) => {
  const { stepDone, instanceState, changes, onBehalfOf } = await decideOn(change, "APPROVE", input);
  const waiting = waitingChange(change.order);
  const comment = input.comment ?? null;
  change.take({
    event: stepDone ? "approval_step_completed" : "approval_given",
    patch: {},
    comment,
    changes,
    onBehalfOf,
    ...(waiting && aboutChange(change.order, waiting)),
  });
  if (instanceState !== "APPROVED") return;
  if (waiting) return takeEffect(change, waiting, { onBehalfOf });
  const approved = { status: "APPROVED", approvedAt: change.now.toISOString() } as const;
  change.take({ event: "approved", patch: approved, onBehalfOf });
  if (change.order.supplier.autoSend) change.take(sent(change.order, change.now));
});
