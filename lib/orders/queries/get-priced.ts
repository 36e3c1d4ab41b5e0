import { settle } from "#lib/kernel/decision";
import type { Tx } from "#lib/platform/db";
import { drafted } from "../draft.ts";
import type { Order } from "../order.ts";
import { orderFacts } from "./order-facts.ts";

/** An order as it would be, in its own currency and in the base currency; null where today no rate is known. */
export interface Priced {
  readonly proposed: Order;
  readonly baseTotal: string | null;
  readonly rate: string | null;
}

/** What is proposed for an order, computed and checked as a draft is; what the order has already may stay. Refuses what cannot be. */
export async function getPriced(tx: Tx, order: Order, draft: Order): Promise<Priced> {
  const costCentres = [...new Set(draft.lines.flatMap((line) => line.costCentre ?? []))];
  const facts = await orderFacts(tx, { supplierId: draft.supplier.id, currency: draft.currency, costCentres });
  const known = order.lines.map(({ costCentre }) => costCentre);
  const unknownCostCentres = facts.unknownCostCentres.filter((code) => !known.includes(code));
  const proposed = settle(drafted(draft, { ...facts, unknownCostCentres }));
  return { proposed, baseTotal: proposed.baseTotal, rate: facts.rate };
}
