import type { WorkingCalendar } from "#lib/company/working-time";
import type { Order } from "#lib/orders/order";
import type { Tx } from "#lib/platform/db";
import { type Delta, type Weight, weigh } from "../delta.ts";
import type { DocumentType, Policy } from "../policy.ts";
import { raisedFlags } from "../raised-flags.ts";
import { type Route, type Routed, route } from "../route.ts";
import { snapshotOf } from "../snapshot.ts";
import { type Case, findRouteFacts } from "./find-route-facts.ts";

/** A route with the calendar by which its steps become due. */
export interface DatedRoute extends Routed {
  readonly calendar: WorkingCalendar;
}

/** A change of an order or a supplier that is routed, and by which kind of policy. */
export interface RoutedChange {
  readonly documentType: "PO" | "CHANGE_ORDER" | "SUPPLIER_CHANGE";
  readonly delta: Delta;
}

/**
 * Who would sign this order if it were submitted now, and why: by the policies in force, or by one that is tried. The policy
 * and all facts it may ask for come in one statement.
 */
export async function routeFor(
  tx: Tx,
  order: Order,
  now: Date,
  change: RoutedChange | null = null,
  tried?: Policy,
): Promise<DatedRoute> {
  const at = now.toISOString();
  const asking = { tried: tried && [tried], asOf: at, forFlags: true };
  const { policies, baseCurrency, cases, calendar, ...organisation } = await findRouteFacts(
    tx,
    [{ order, at }],
    asking,
  );
  const [facts] = cases;
  if (!facts) throw new Error("One case has its facts.");
  const documentType = tried?.documentType ?? policyFor(policies, change);
  const barredIds = documentType === "SUPPLIER_CHANGE" ? [] : facts.barredIds;
  const snapshot = snapshotOf(order, { baseCurrency, ...facts, barredIds }, change?.delta ?? null);
  const found = route(policies, snapshot, organisation, at, documentType);
  return {
    ...found,
    flags: raisedFlags(policies, snapshot, organisation, at, found, facts.neighbours, documentType),
    calendar,
  };
}

/** What each policy makes of each order, by case and then by policy, as people and limits are now; null is no policy at all. */
export async function routesFor(
  tx: Tx,
  cases: readonly Case[],
  tried: readonly (Policy | null)[],
  now: Date,
): Promise<readonly (readonly Route[])[]> {
  const known = tried.flatMap((policy) => policy ?? []);
  const asking = { tried: known, asOf: now.toISOString(), forFlags: false };
  const {
    baseCurrency,
    cases: facts,
    policies: _policies,
    calendar: _calendar,
    ...organisation
  } = await findRouteFacts(tx, cases, asking);
  return facts.map((own, index) => {
    const { order, at, change } = cases[index] ?? {};
    if (!order || at === undefined) throw new Error("Each case has its facts.");
    const weight =
      change && weigh(change.approved, change.proposed, { ...change, baseCurrency, rate: own.rate ?? "0" });
    if (weight && !isForChanges(weight)) return tried.map(() => unasked(weight));
    const snapshot = snapshotOf(order, { baseCurrency, ...own }, weight?.delta ?? null);
    const routeBy = (policy: Policy | null) =>
      route(policy ? [policy] : [], snapshot, organisation, at, policy?.documentType ?? known[0]?.documentType);
    return tried.map(routeBy);
  });
}

function isForChanges(weight: Weight): boolean {
  return weight.outcome === "ROUTED" && weight.documentType === "CHANGE_ORDER";
}

/** What takes effect at once, or is approved anew as a whole order, goes its way whatever a policy of change orders says. */
function unasked({ because }: Weight): Route {
  return { outcome: "AUTO_APPROVED", policy: null, rule: null, stages: [], explanation: [because] };
}

/** Changes have a policy of their own, or go the way of the order as it would be. */
function policyFor(policies: readonly Policy[], change: RoutedChange | null): DocumentType {
  const own = policies.some(({ documentType }) => documentType === change?.documentType);
  return change !== null && own ? change.documentType : "PO";
}
