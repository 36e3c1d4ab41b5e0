import type { Actor } from "#lib/access/actor";
import { toSign } from "#lib/orders/change-order";
import type { Order } from "#lib/orders/order";
import { db } from "#lib/platform/db";
import { turnOf } from "../decision.ts";
import { getPending } from "./get-open-instance.ts";

/** Why this person cannot decide on an order that he sees, as a sentence; null where he can. */
export async function whyNot(actor: Actor, order: Order): Promise<string | null> {
  const instance = await getPending(db, order.id, actor.id);
  if (!instance) return "Nobody has to sign this order now.";
  const turn = turnOf(instance, toSign(order), instance.standing);
  if (turn.ok) return order.onHold ? "This order is on hold. It can be signed when it is released." : null;
  return turn.refusal.because;
}
