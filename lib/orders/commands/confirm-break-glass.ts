import { confirmBreakGlass as confirmed } from "../breaking-glass.ts";
import { getOpenInstance } from "#lib/approvals/queries/get-open-instance";
import { endInstance } from "#lib/approvals/writes/end-instance";
import { confirmBreakGlass as saved } from "#lib/approvals/writes/save-break-glass";
import { settle } from "#lib/kernel/decision";
import { waitingChange } from "../change-order.ts";
import { orderCommand } from "../change/order-command.ts";
import { takeEffect } from "../change/take-effect.ts";
import { confirmBreakGlassInput } from "../input.ts";
import { sent } from "../sending.ts";

/** The second person's word: the order is approved, or its change takes effect, and says for ever that it was without its signatures. */
export const confirmBreakGlass = orderCommand("confirm-break-glass", confirmBreakGlassInput, async (change, input) => {
  const { tx, order, actor, now } = change;
  change.mustAllow("confirm-break-glass");
  const instance = await getOpenInstance(tx, order.id);
  if (!instance) throw new Error(`${order.number} waits for approval, but no approval is open.`);
  const breakGlass = settle(confirmed(order, instance, actor, input.contentHash ?? null, now));
  change.mustBeCurrent();
  change.write(saved(order.id, instance.contentHash, breakGlass));
  change.write(endInstance(order.id, "APPROVED", now));
  const { reason } = breakGlass;
  const waiting = waitingChange(order);
  if (waiting) return takeEffect(change, { ...waiting, breakGlass }, { reason });
  const patch = { status: "APPROVED", approvedAt: now.toISOString(), breakGlass } as const;
  change.take({ event: "approved", command: "break-glass", patch, reason });
  if (order.supplier.autoSend) change.take(sent(change.order, now));
});
