import type { ChangeOrder, ChangeTerms, LineTerms, Order, OrderLine } from "./order.ts";
import { lineTermsOf } from "./revision.ts";

type Changing = Pick<Order, "changeOrders">;

/** The change order that is not decided yet, or null. There is at most one. */
export function openChange({ changeOrders }: Changing): ChangeOrder | null {
  return changeOrders.find(({ status }) => status === "PENDING_APPROVAL" || status === "CHANGES_REQUESTED") ?? null;
}

/** The change order that waits for its approvers, or null. */
export function waitingChange({ changeOrders }: Changing): ChangeOrder | null {
  return changeOrders.find(({ status }) => status === "PENDING_APPROVAL") ?? null;
}

/** What is signed while something waits: the order, or the change of it. */
export function toSign(order: Order): Pick<Order, "authorIds" | "requester" | "baseTotal"> & {
  readonly lines: readonly Pick<LineTerms, "costCentre">[];
} {
  const waiting = waitingChange(order);
  return waiting === null
    ? order
    : { ...order, baseTotal: waiting.baseTotal, lines: waiting.terms?.lines ?? order.lines };
}

/** The lines that are shown to be signed. */
export function linesToSign(order: Order): readonly Pick<OrderLine, "id" | "lineNumber" | "description">[] {
  const terms = waitingChange(order)?.terms;
  return terms ? terms.lines.map((line, index) => ({ ...line, lineNumber: index + 1 })) : order.lines;
}

/** The order's change orders with this one new or replaced. */
export function withChange({ changeOrders }: Changing, change: ChangeOrder): ChangeOrder[] {
  const known = changeOrders.some(({ id }) => id === change.id);
  return known ? changeOrders.map((one) => (one.id === change.id ? change : one)) : [...changeOrders, change];
}

export function termsOf(order: Order): ChangeTerms {
  const { supplier, currency, reference, paymentTerms, shipTo, shippingInstructions, notes, internalNotes } = order;
  const { freight, freightTaxRatePercent, lines } = order;
  return {
    supplierId: supplier.id,
    currency,
    reference,
    paymentTerms,
    shipTo,
    shippingInstructions,
    notes,
    internalNotes,
    freight,
    freightTaxRatePercent,
    lines: lines.map((line) => ({ id: line.id, ...lineTermsOf(line) })),
  };
}
