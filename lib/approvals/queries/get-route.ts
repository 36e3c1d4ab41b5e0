import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import type { Order } from "#lib/orders/order";
import { loadOrder } from "#lib/orders/queries/load-order";
import { sees } from "#lib/orders/visibility";
import { db } from "#lib/platform/db";
import { oneInput } from "../input.ts";
import { previewOf, routeOf, type RouteView } from "../route-view.ts";
import { routeFor } from "./find-route.ts";
import { findInstance } from "./get-open-instance.ts";

/** The route of an order: the one it has, or, while it is drafted, the one it would have if it were submitted now. */
export const getRoute = query("order.read-route", oneInput, async (actor, { id }): Promise<RouteView> => {
  const order = await loadOrder(db, id);
  if (!order || !sees(actor, order)) return settle(no("not_found", "There is no such purchase order."));
  return routeOfOrder(actor, order);
});

/** The same for somebody who was shown the order already. */
export async function routeOfOrder(actor: Actor, order: Order): Promise<RouteView> {
  settle(can(actor, "order.read-route"));
  const isDrafted = order.status === "DRAFT" || order.status === "CHANGES_REQUESTED";
  const instance = isDrafted ? null : await findInstance(db, order.id);
  return instance ? routeOf(instance) : previewOf(await routeFor(db, order, new Date()));
}
