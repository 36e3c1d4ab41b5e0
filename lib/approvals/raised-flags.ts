import { compare, decimal, isPositive, plain, plus } from "#lib/kernel/decimal";
import type { RaisedFlag } from "./flag.ts";
import type { Organisation } from "./organisation.ts";
import type { DocumentType, Policy } from "./policy.ts";
import { type Route, route } from "./route.ts";
import type { Snapshot } from "./snapshot.ts";
import { moneyInWords } from "./wording.ts";

/** Other orders of the same requester for the same supplier, of the last days. Total in the base currency. */
export interface Neighbours {
  readonly count: number;
  readonly total: string;
}

/** Within so many days orders may be parts of one. */
export const splitDays = 7;
const remarkableIncrease = "10";

/** What is remarkable about an order that is submitted now, besides what the rules say of it. */
export function raisedFlags(
  policies: readonly Policy[],
  snapshot: Snapshot,
  organisation: Organisation,
  at: string,
  found: Pick<Route, "policy" | "rule">,
  neighbours: Neighbours,
  documentType: DocumentType = "PO",
): RaisedFlag[] {
  return [
    ...possibleSplit(policies, snapshot, organisation, at, found, neighbours, documentType),
    ...priceRose(snapshot),
    ...newSupplier(snapshot, at),
  ];
}

/** Together with its neighbours the order would go another way. */
function possibleSplit(
  policies: readonly Policy[],
  snapshot: Snapshot,
  organisation: Organisation,
  at: string,
  found: Pick<Route, "policy" | "rule">,
  { count, total }: Neighbours,
  documentType: DocumentType,
): RaisedFlag[] {
  if (snapshot.total === null || !isPositive(decimal(total))) return [];
  const together = plain(plus(decimal(snapshot.total), decimal(total)));
  const whole = { ...snapshot, total: together, facts: { ...snapshot.facts, total: together } };
  if (route(policies, whole, organisation, at, documentType).rule === found.rule) return [];
  const orders = count === 1 ? "another order" : `${count} other orders`;
  const because = `With ${orders} of ${snapshot.requester.name} for this supplier in ${splitDays} days it comes to ${moneyInWords(together, snapshot.baseCurrency)}, for which another rule holds.`;
  return [{ code: "POSSIBLE_SPLIT", because }];
}

function priceRose({ lines }: Snapshot): RaisedFlag[] {
  return lines
    .flatMap(({ priceVariancePercent: percent }, index) =>
      typeof percent === "string" && compare(decimal(percent), decimal(remarkableIncrease)) >= 0
        ? [{ percent: decimal(percent), line: index + 1 }]
        : [],
    )
    .toSorted((a, b) => compare(b.percent, a.percent))
    .slice(0, 1)
    .map(({ percent, line }) => ({
      code: "PRICE_ROSE",
      because: `Line ${line} costs ${plain(percent)} % more than the last time.`,
    }));
}

function newSupplier({ supplierKnownSince }: Snapshot, at: string): RaisedFlag[] {
  if (supplierKnownSince !== null && supplierKnownSince < at) return [];
  return [{ code: "NEW_SUPPLIER", because: "No order for this supplier was approved before." }];
}
