import { changesBetween, type ContentChange } from "#lib/approvals/changes";
import { minorDigits } from "#lib/codes/currency";
import { atLeast, decimal, fixed } from "#lib/kernel/decimal";
import type { Audience } from "./audience.ts";
import { openChange } from "./change-order.ts";
import type { ChangeOrder, Order } from "./order.ts";
import { type Content, contentOf } from "./revision.ts";
import { netAmount } from "./totals.ts";

type Changed = Pick<Order, "changeOrders" | "baseCurrency">;

/** The change order of an order that is not decided yet, as events and lists show it. */
export function presentPending(order: Changed) {
  const open = openChange(order);
  return open && headOf(order, open);
}

/** A change order with what it changes. Before it takes effect only the company sees it; of its people and reasons nobody else hears. */
export function presentChange(
  order: Order,
  change: ChangeOrder,
  audience: Audience,
  before: Content = contentOf(order),
) {
  if (audience === "company") return wholeChange(order, change, before);
  return { ...factsOf(change), changes: changesOf(change, before).flatMap(withoutCostCentre) };
}

/** The same for the company: who proposed it, and why. */
export function wholeChange(order: Order, change: ChangeOrder, before: Content = contentOf(order)) {
  return { ...headOf(order, change), changes: changesOf(change, before) };
}

/** The lines as they would be, with the digits of their currency. */
export function linesOfChange({ terms, currency }: ChangeOrder) {
  const digits = minorDigits(currency);
  return (terms?.lines ?? []).map((line) => ({
    ...line,
    unitPrice: atLeast(decimal(line.unitPrice), digits),
    netAmount: fixed(netAmount(line, currency), digits),
  }));
}

/** All change orders of an order, oldest first; suppliers are shown those that took effect. */
export function presentChanges(order: Changed, audience: Audience) {
  if (audience === "company") return order.changeOrders.map((change) => headOf(order, change));
  return order.changeOrders.filter(({ status }) => status === "APPROVED").map(factsOf);
}

function changesOf({ terms }: ChangeOrder, before: Content): ContentChange[] {
  return terms === null ? [] : changesBetween(before, contentOf({ ...terms, supplier: { id: terms.supplierId } }));
}

function factsOf({ id, revision, status, contentHash, currency, total, createdAt, endedAt }: ChangeOrder) {
  return {
    id,
    revision,
    status,
    contentHash,
    currency,
    total: fixed(decimal(total), minorDigits(currency)),
    createdAt,
    endedAt,
  };
}

function headOf({ baseCurrency }: Changed, change: ChangeOrder) {
  const { reason, baseTotal, explanation, proposalId, createdBy, breakGlass } = change;
  return {
    ...factsOf(change),
    reason,
    baseTotal: fixed(decimal(baseTotal), minorDigits(baseCurrency)),
    explanation,
    proposalId,
    createdBy,
    breakGlass,
  };
}

function withoutCostCentre(change: ContentChange): object[] {
  if (change.kind === "header") return [change];
  if (change.kind === "line") return change.field === "costCentre" ? [] : [change];
  const { costCentre: _costCentre, ...line } = change.line;
  return [{ ...change, line }];
}
