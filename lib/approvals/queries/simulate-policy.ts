import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import type { Order } from "#lib/orders/order";
import { loadOrder } from "#lib/orders/queries/load-order";
import { db } from "#lib/platform/db";
import { previewOf, type RouteView } from "../route-view.ts";
import { simulateInput, type Typed } from "../simulation-input.ts";
import { typedOrder } from "../trial-order.ts";
import { findParties } from "./find-parties.ts";
import { routeFor } from "./find-route.ts";
import { readPolicy } from "./get-policy.ts";

/** The route that an order, or one that is only typed, would have by this policy if it were submitted now. A policy of change orders is asked as if nothing were changed. */
export const simulatePolicy = query(
  "policy.write",
  simulateInput,
  async (_actor, { id, purchaseOrderId, snapshot }): Promise<RouteView> => {
    const policy = await readPolicy(db, id);
    const order = snapshot ? await typed(snapshot) : await loadOrder(db, purchaseOrderId ?? "");
    if (!order) return settle(no("not_found", "There is no such purchase order."));
    return previewOf(await routeFor(db, order, new Date(), null, policy));
  },
);

async function typed(snapshot: Typed): Promise<Order> {
  const supplierId = snapshot.supplierId ?? null;
  const { supplier, requester } = await findParties(supplierId, snapshot.requesterId);
  const errors = [
    ...(supplierId !== null && !supplier
      ? [{ path: "snapshot.supplierId", message: "Choose a supplier that exists." }]
      : []),
    ...(requester ? [] : [{ path: "snapshot.requesterId", message: "Choose a requester who works here." }]),
  ];
  if (!requester || errors.length > 0) return settle(no("validation_failed", errors[0]?.message ?? "", { errors }));
  return typedOrder(snapshot, { supplier, requester, authorIds: [requester.id] });
}
