import type { Tx } from "#lib/platform/db";
import { houseRule, houseSentence } from "../house-rule.ts";
import { type Parties, typedOrder } from "../trial-order.ts";
import { findActive } from "./find-active.ts";
import { type DatedRoute, routeFor } from "./find-route.ts";

interface Proposed extends Parties {
  /** In which all amounts are; a change of a supplier has none of its own. */
  readonly baseCurrency: string;
  /** Which parts of the supplier change, as the API names them. */
  readonly fields: readonly string[];
}

/** Who signs a change of a supplier that is proposed now: by the policy in force, or by the rule of the house. */
export async function routeSupplierChange(
  tx: Tx,
  { baseCurrency, fields, ...parties }: Proposed,
  now: Date,
): Promise<DatedRoute> {
  const policy = await findActive(tx, "SUPPLIER_CHANGE");
  const nothing = { total: "0", currency: baseCurrency, requesterId: parties.requester.id, lines: [] };
  const delta = { total: "0", percent: "0", fields };
  const change = { documentType: "SUPPLIER_CHANGE", delta } as const;
  const found = await routeFor(tx, typedOrder(nothing, parties), now, change, policy ?? houseRule);
  if (policy) return { ...found, explanation: found.explanation.map(ofChange) };
  const explanation = found.outcome === "ROUTED" ? [houseSentence] : [houseSentence, ...found.explanation.slice(-1)];
  return { ...found, policy: null, explanation };
}

/** The rules speak of orders. */
function ofChange(sentence: string): string {
  return sentence.replace("for every order", "for every change of a supplier").replace("for this order", "for this");
}
