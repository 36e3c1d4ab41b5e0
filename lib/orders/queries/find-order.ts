import type { Actor } from "#lib/access/actor";
import { isId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import type { Order } from "../order.ts";
import { sees } from "../visibility.ts";
import { loadOrder } from "./load-order.ts";

/** The whole order, or null where there is none that this person may see. */
export async function findOrder(actor: Actor, id: string): Promise<Order | null> {
  const order = isId(id) ? await loadOrder(db, id) : null;
  return order && sees(actor, order) ? order : null;
}
