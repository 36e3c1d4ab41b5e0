import type * as z from "zod";
import { query } from "#lib/change/query";
import { no, settle, wrongField } from "#lib/kernel/decision";
import { withTerms } from "#lib/orders/amending";
import { openChange } from "#lib/orders/change-order";
import { edited } from "#lib/orders/editing";
import type { Order } from "#lib/orders/order";
import { getPriced } from "#lib/orders/queries/get-priced";
import { loadOrder } from "#lib/orders/queries/load-order";
import { contentOf } from "#lib/orders/revision";
import { db } from "#lib/platform/db";
import { weigh } from "../delta.ts";
import type { Policy } from "../policy.ts";
import { previewOf, type RouteView } from "../route-view.ts";
import { simulateInput, type Typed } from "../simulation-input.ts";
import { typedOrder } from "../trial-order.ts";
import { findApprovedContent } from "./find-approved-content.ts";
import { findParties } from "./find-parties.ts";
import { routeFor } from "./find-route.ts";
import { readPolicy } from "./get-policy.ts";

/**
 * The route that an order, or one that is only typed, would have by this policy if it were submitted now; by a policy of
 * change orders the one of its open change, or of what would be changed, weighed against what was approved last.
 */
export const simulatePolicy = query(
  "policy.write",
  simulateInput,
  async (_actor, { id, purchaseOrderId, changes, snapshot }): Promise<RouteView> => {
    const policy = await readPolicy(db, id);
    if (policy.documentType === "MATCH_EXCEPTION") settle(wrongField("id", notTried));
    if (policy.documentType === "SUPPLIER_CHANGE") settle(wrongField("id", onlyOrders));
    if (snapshot) return previewOf(await routeFor(db, await typed(snapshot), new Date(), null, policy));
    const order = await loadOrder(db, purchaseOrderId ?? "");
    if (!order) return settle(no("not_found", "There is no such purchase order."));
    if (policy.documentType === "CHANGE_ORDER") return routeOfChange(order, changedBy(order, changes), policy);
    const proposed = changes ? (await getPriced(db, order, edited(order, changes))).proposed : order;
    return previewOf(await routeFor(db, proposed, new Date(), null, policy));
  },
);

const onlyOrders = "Policies for changes of suppliers are not simulated: propose a change, and withdraw it.";

type Changes = z.output<typeof simulateInput>["changes"];

/** The order with these changes, else with its open change, else as it is. */
function changedBy(order: Order, changes: Changes): Order {
  if (changes) return edited(order, changes);
  const terms = openChange(order)?.terms;
  return terms ? withTerms(order, terms) : order;
}

async function routeOfChange(order: Order, draft: Order, policy: Policy): Promise<RouteView> {
  const { proposed, rate } = await getPriced(db, order, draft);
  const facts = {
    rate: rate ?? "0",
    baseCurrency: order.baseCurrency,
    tolerancePercent: order.tolerances.changeOrderPercent,
  };
  const { delta, because, outcome } = weigh(await findApprovedContent(db, order.id), contentOf(proposed), facts);
  const found = await routeFor(db, proposed, new Date(), { documentType: "CHANGE_ORDER", delta }, policy);
  const weight =
    outcome === "AT_ONCE" ? `${because} Such a change takes effect at once, whatever the policy says.` : because;
  return previewOf({ ...found, explanation: [weight, ...found.explanation] });
}

const notTried = "Policies of match exceptions are not tried out: choose one of documentType PO or CHANGE_ORDER.";

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
