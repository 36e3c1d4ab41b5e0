import {
  compare,
  type Decimal,
  decimal,
  divide,
  isPositive,
  isZero,
  max,
  minus,
  plain,
  roundHalfUp,
  sum,
  times,
  zero,
} from "#lib/kernel/decimal";
import type { Content } from "#lib/orders/revision";
import { baseTotal, netAmount, totalsOf } from "#lib/orders/totals";
import { changesBetween, type ContentChange } from "./changes.ts";

/** What a change order changes, against what was last approved. */
export interface Delta {
  /** In the base currency, at today's rate for both; negative where the total falls. */
  readonly total: string;
  /** Of the approved total, to 8 digits; negative where it falls. */
  readonly percent: string;
  /** Fields of the order and of its lines that differ, as the API names them; "lines" where any line does. */
  readonly fields: readonly string[];
}

/** How a change order takes effect, and why, as a sentence. */
export type Weight =
  | { readonly outcome: "AT_ONCE"; readonly delta: Delta; readonly because: string }
  | {
      readonly outcome: "ROUTED";
      readonly documentType: "PO" | "CHANGE_ORDER";
      readonly delta: Delta;
      readonly because: string;
    };

interface Facts {
  /** Units of the base currency per unit of the order's. */
  readonly rate: string;
  readonly baseCurrency: string;
  readonly tolerancePercent: string;
}

const hundred = decimal("100");

/**
 * Weighs a proposed content against the one that people, or a rule that says so, last approved: not against what was
 * tolerated since, so that small steps add up. Nothing approved, or another supplier, currency, payment terms or country:
 * the whole order is approved anew.
 */
export function weigh(approved: Content | null, proposed: Content, facts: Facts): Weight {
  if (approved === null) return anew(nothing, "No approval of this order is on record");
  const changes = changesBetween(approved, proposed);
  const changed = { ...nothing, fields: fieldsOf(changes) };
  const reason = weightyTerm(approved, proposed);
  if (reason !== null) return anew(changed, reason);

  const before = totalOf(approved);
  const rise = minus(totalOf(proposed), before);
  if (isZero(before)) {
    return isPositive(rise) ? anew(changed, "Nothing was approved to be spent") : fallen(rise, changed);
  }
  const delta = {
    total: minusText(totalOf(proposed), before, facts),
    percent: plain(divide(times(rise, hundred), before, 8)),
    fields: fieldsOf(changes),
  };
  const weighty = weightyField(changes);
  if (weighty !== null) return { outcome: "ROUTED", documentType: "CHANGE_ORDER", delta, because: weighty };
  return compared(rise, before, newLines(changes, proposed.currency), delta, facts);
}

function compared(rise: Decimal, before: Decimal, added: Decimal, delta: Delta, { tolerancePercent }: Facts): Weight {
  const most = max(rise, added);
  if (!isPositive(most)) return fallen(rise, delta);
  const isTolerated = compare(times(most, hundred), times(decimal(tolerancePercent), before)) <= 0;
  const what = isPositive(rise) ? `The total rises by ${shortened(delta.percent)} %` : "Lines are added";
  if (!isTolerated)
    return { outcome: "ROUTED", documentType: "CHANGE_ORDER", delta, because: `${what} against what was approved.` };
  return {
    outcome: "AT_ONCE",
    delta,
    because: `${what} against what was approved; up to ${tolerancePercent} % is tolerated.`,
  };
}

/** Two digits are enough to read; what is less than they show is said so. */
function shortened(percent: string): string {
  const short = plain(roundHalfUp(decimal(percent), 2));
  return short === "0" ? "less than 0.01" : short;
}

function fallen(rise: Decimal, delta: Delta): Weight {
  const how = isZero(rise) ? "stays what was approved" : "falls below what was approved";
  return { outcome: "AT_ONCE", delta, because: `The total ${how}.` };
}

const nothing: Delta = { total: "0", percent: "0", fields: [] };

function anew(delta: Delta, because: string): Weight {
  return { outcome: "ROUTED", documentType: "PO", delta, because: `${because}, so the whole order is approved anew.` };
}

function weightyTerm(approved: Content, proposed: Content): string | null {
  if (approved.supplierId !== proposed.supplierId) return "The supplier changes";
  if (approved.currency !== proposed.currency) return "The currency changes";
  if (approved.paymentTerms !== proposed.paymentTerms) return "The payment terms change";
  return approved.shipTo?.country === proposed.shipTo?.country ? null : "The country of delivery changes";
}

/** What is bought and who pays for it, by the words of the sentence. A price or a quantity weighs what it adds to the total. */
const weightyFields: Readonly<Record<string, string>> = {
  kind: "what is ordered",
  description: "what is ordered",
  sku: "what is ordered",
  category: "the category",
  unit: "the unit",
  costCentre: "the cost centre",
};

function weightyField(changes: readonly ContentChange[]): string | null {
  for (const change of changes) {
    const changed = change.kind === "line" ? weightyFields[change.field] : undefined;
    if (change.kind === "line" && changed) return `In line ${change.lineNumber}, ${changed} changes.`;
  }
  return null;
}

/** What lines cost that nobody saw: taking out others does not make room for them. */
function newLines(changes: readonly ContentChange[], currency: string): Decimal {
  return changes.reduce(
    (net, change) => (change.kind === "added" ? sum([net, netAmount(change.line, currency)]) : net),
    zero,
  );
}

function fieldsOf(changes: readonly ContentChange[]): string[] {
  const fields = changes.flatMap((change) => {
    if (change.kind === "header") return [change.field];
    return change.kind === "line" ? ["lines", change.field] : ["lines"];
  });
  return [...new Set(fields)].toSorted();
}

function totalOf(content: Content): Decimal {
  const lines = content.lines.map((line) => ({ ...line, netAmount: plain(netAmount(line, content.currency)) }));
  return decimal(totalsOf({ ...content, lines }).total);
}

function minusText(now: Decimal, before: Decimal, { rate, baseCurrency }: Facts): string {
  const inBase = (amount: Decimal) => decimal(baseTotal(plain(amount), rate, baseCurrency) ?? "0");
  return plain(minus(inBase(now), inBase(before)));
}
