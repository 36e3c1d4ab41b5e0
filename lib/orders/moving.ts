import { compare, type Decimal, decimal, divide, isPositive, minus, plain, plus, times } from "#lib/kernel/decimal";
import { type Decision, no, yes, wrongField } from "#lib/kernel/decision";
import type { Move, MovementKind } from "./movement.ts";
import type { DocumentLine } from "./documents.ts";
import type { OrderLine } from "./order.ts";

const hundred = decimal("100");

/** The written lines with the order's: each on the order, each once. */
export function named<Written extends { readonly lineId: string }>(
  written: readonly Written[],
  lines: readonly OrderLine[],
): Decision<{ written: Written; line: OrderLine }[], "validation_failed"> {
  const found: { written: Written; line: OrderLine }[] = [];
  for (const [index, one] of written.entries()) {
    const line = lines.find(({ id }) => id === one.lineId);
    if (!line) return wrongField(["lines", index, "lineId"], "This line is not on the order.");
    if (found.some(({ line: other }) => other === line))
      return wrongField(["lines", index, "lineId"], "Name each line once.");
    found.push({ written: one, line });
  }
  return yes(found);
}

/** A quantity and what a tolerance adds to it. */
export function withTolerance(quantity: Decimal, percent: string): Decimal {
  return divide(times(quantity, plus(hundred, decimal(percent))), hundred, 16);
}

/** Refuses more than is allowed, and says how much is. */
export function atMost(
  line: OrderLine,
  quantity: Decimal,
  allowed: Decimal,
  what: string,
): Decision<true, "quantity_exceeded"> {
  if (compare(quantity, allowed) <= 0) return yes(true);
  const most = isPositive(allowed) ? plain(allowed) : "0";
  return no(
    "quantity_exceeded",
    `Line ${line.lineNumber}: ${plain(quantity)} is more than ${most}, which is all that can be ${what}.`,
    { lineId: line.id, allowed: most },
  );
}

/** The moves that take a document back. */
export function reversal(lines: readonly DocumentLine[], kind: MovementKind): Move[] {
  return lines
    .map(({ lineId, quantity }) => ({ lineId, kind, quantity: minus(decimal("0"), decimal(quantity)) }))
    .filter(({ quantity }) => quantity.units !== 0n);
}
