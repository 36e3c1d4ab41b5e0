import type { Actor } from "#lib/access/actor";
import type { Order } from "#lib/orders/order";
import { loadOrderByNumber } from "#lib/orders/queries/load-order";
import { sees } from "#lib/orders/visibility";
import { db } from "#lib/platform/db";
import type { Source } from "../source.ts";

/** The order of this number, as its source sees it: one of a supplier speaks of that supplier's orders only. */
export async function findOrderNamed(
  actor: Actor,
  { supplierId }: Pick<Source, "supplierId">,
  number: string,
): Promise<Order | null> {
  const order = await loadOrderByNumber(db, number);
  if (!order || !sees(actor, order)) return null;
  return supplierId === null || supplierId === order.supplier.id ? order : null;
}
