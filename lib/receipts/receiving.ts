import { type Actor, has } from "#lib/access/actor";
import { compare, decimal, isPositive, minus } from "#lib/kernel/decimal";
import { type Decision, no, yes, wrongField } from "#lib/kernel/decision";
import type { Move } from "#lib/orders/movement";
import { atMost, named, withTolerance } from "#lib/orders/moving";
import type { OrderReceipt } from "#lib/orders/documents";
import type { Order } from "#lib/orders/order";
import { receivedNet, wanted } from "#lib/orders/quantities";

type Lines = OrderReceipt["lines"];

/** The lines of a receipt: of this order, each once, never more rejected than came. */
export function receiptLines(order: Order, lines: Lines): Decision<true, "validation_failed"> {
  const found = named(lines, order.lines);
  if (!found.ok) return found;
  const odd = lines.findIndex(
    ({ quantity, rejectedQuantity }) => compare(decimal(rejectedQuantity), decimal(quantity)) > 0,
  );
  return odd < 0 ? yes(true) : wrongField(["lines", odd, "rejectedQuantity"], "Reject at most what came.");
}

/** Who may take delivery: receivers; and finance, only to take more than was ordered, with a reason. */
export function mayReceive(actor: Actor, overrideReason: string | null): Decision<true, "forbidden"> {
  if (overrideReason !== null && !has(actor, "FINANCE"))
    return no("forbidden", "Only finance takes more than was ordered.");
  if (overrideReason === null && !has(actor, "RECEIVER")) return no("forbidden", "Only receivers take delivery.");
  return yes(true);
}

/** Σ received, net, ≤ (ordered − cancelled) × (1 + over-receipt tolerance), per line, unless finance gave a reason. */
export function received(order: Order, lines: Lines, overrideReason: string | null): Decision<Move[], string> {
  const found = named(lines, order.lines);
  if (!found.ok) return found;
  for (const { written, line } of overrideReason === null ? found.value : []) {
    const kept = minus(decimal(written.quantity), decimal(written.rejectedQuantity));
    const allowed = minus(withTolerance(wanted(line), order.tolerances.overReceiptPercent), receivedNet(line));
    const fits = atMost(line, kept, allowed, "received");
    if (!fits.ok) return fits;
  }
  return yes(
    lines.flatMap(({ lineId, quantity, rejectedQuantity }): Move[] => [
      { lineId, kind: "RECEIVE", quantity: decimal(quantity) },
      ...(isPositive(decimal(rejectedQuantity))
        ? [{ lineId, kind: "REJECT", quantity: decimal(rejectedQuantity) } as const]
        : []),
    ]),
  );
}

/** A receipt is taken back once, and not when its goods were returned since. */
export function reversibleReceipt(order: Order, receipt: OrderReceipt): Decision<true, string> {
  if (receipt.reversedAt !== null) return no("duplicate", "This receipt was reversed already.");
  for (const { lineId, quantity, rejectedQuantity } of receipt.lines) {
    const line = order.lines.find(({ id }) => id === lineId);
    if (!line) continue;
    const kept = minus(decimal(quantity), decimal(rejectedQuantity));
    const fits = atMost(line, kept, receivedNet(line), "taken back: the rest was returned to the supplier");
    if (!fits.ok) return fits;
  }
  return yes(true);
}

/** Only what is here can go back. */
export function returned(
  order: Order,
  lines: readonly { readonly lineId: string; readonly quantity: string }[],
): Decision<Move[], string> {
  const found = named(lines, order.lines);
  if (!found.ok) return found;
  for (const { written, line } of found.value) {
    const fits = atMost(line, decimal(written.quantity), receivedNet(line), "returned");
    if (!fits.ok) return fits;
  }
  return yes(lines.map(({ lineId, quantity }) => ({ lineId, kind: "RETURN", quantity: decimal(quantity) })));
}
