import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { getOpenInstance } from "#lib/approvals/queries/get-open-instance";
import { db } from "#lib/platform/db";
import { confirmBreakGlass } from "../breaking-glass.ts";
import type { Order } from "../order.ts";

/** Why this person cannot be the second one who approves an order without its signatures, as a sentence; null where he can. */
export async function whyNotConfirm(actor: Actor, order: Order): Promise<string | null> {
  if (!can(actor, "order.confirm-break-glass").ok) return "An approver or somebody of finance confirms it.";
  if (order.onHold) return "The order is on hold. This can be confirmed when it is released.";
  const instance = await getOpenInstance(db, order.id);
  if (!instance) return "Nobody has to sign this order now.";
  const decision = confirmBreakGlass(order, instance, actor, null, new Date());
  return decision.ok ? null : decision.refusal.because;
}
