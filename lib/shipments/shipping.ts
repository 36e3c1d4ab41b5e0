import { decimal, minus } from "#lib/kernel/decimal";
import { type Decision, yes, wrongField } from "#lib/kernel/decision";
import type { Move } from "#lib/orders/movement";
import { atMost, named, withTolerance } from "#lib/orders/moving";
import type { DocumentLine } from "#lib/orders/documents";
import type { Order } from "#lib/orders/order";
import { shippedNet, wanted } from "#lib/orders/quantities";

/** The lines of a ship notice: goods of this order, each once. */
export function shippedLines(order: Order, lines: readonly DocumentLine[]): Decision<true, "validation_failed"> {
  const found = named(lines, order.lines);
  if (!found.ok) return found;
  const money = found.value.findIndex(({ line }) => line.kind === "AMOUNT");
  return money < 0
    ? yes(true)
    : wrongField(["lines", money, "lineId"], "This line is an amount of money: it is received, not shipped.");
}

/** Σ shipped ≤ (ordered − cancelled) × (1 + tolerance), per line. */
export function shipped(order: Order, lines: readonly DocumentLine[]): Decision<Move[], string> {
  const found = named(lines, order.lines);
  if (!found.ok) return found;
  for (const { written, line } of found.value) {
    const allowed = minus(withTolerance(wanted(line), order.tolerances.overReceiptPercent), shippedNet(line));
    const fits = atMost(line, decimal(written.quantity), allowed, "shipped");
    if (!fits.ok) return fits;
  }
  return yes(lines.map(({ lineId, quantity }) => ({ lineId, kind: "SHIP", quantity: decimal(quantity) })));
}
