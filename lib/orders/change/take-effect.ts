import { no, settle } from "#lib/kernel/decision";
import { amended, fits, withTerms } from "../amending.ts";
import { termsOf } from "../change-order.ts";
import type { ChangeOrder, OrderSupplier } from "../order.ts";
import { drafted } from "../draft.ts";
import { presentChange } from "../present-change.ts";
import { orderFacts } from "../queries/order-facts.ts";
import { contentOf } from "../revision.ts";
import type { StepNews } from "../step.ts";
import { makeRoom } from "../writes/make-room.ts";
import type { OrderContext } from "./order-command.ts";
import { takeMovement } from "./take-movement.ts";

/**
 * The proposed revision is in force from now on. Refused with `quantity_exceeded` where more has come since it was proposed
 * than it leaves room for. `said` goes with the record: why nobody had to sign, or for whom somebody did.
 */
export async function takeEffect(
  change: OrderContext,
  open: ChangeOrder,
  said: Pick<StepNews, "reason" | "onBehalfOf">,
): Promise<void> {
  const { tx, order, now } = change;
  const before = contentOf(order);
  const terms = open.terms ?? termsOf(order);
  const draft = withTerms(order, terms);
  const supplier = terms.supplierId === order.supplier.id ? order.supplier : await supplierOf(change, terms.supplierId);
  const facts = { supplier, unknownCostCentres: [], baseCurrency: order.baseCurrency, rate: null };
  const proposed = { ...settle(drafted(draft, facts)), baseTotal: open.baseTotal };
  if (proposed.contentHash !== open.contentHash)
    throw new Error(`What was approved is not what ${order.number} would be.`);
  settle(fits(order, proposed));

  const done: ChangeOrder = { ...open, status: "APPROVED", endedAt: now.toISOString() };
  await makeRoom(tx, order, done, proposed);
  await takeMovement(change, {
    event: "amended",
    command: "amend",
    patch: amended(order, proposed, done, now),
    ...said,
    shown: (audience) => ({ changeOrder: presentChange(order, done, audience, before) }),
  });
}

async function supplierOf({ tx, order }: OrderContext, supplierId: string): Promise<OrderSupplier> {
  const { supplier } = await orderFacts(tx, { supplierId, currency: order.currency, costCentres: [] });
  if (supplier === null) return settle(no("not_found", "There is no such supplier any more."));
  return supplier;
}
