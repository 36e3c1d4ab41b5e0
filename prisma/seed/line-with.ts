import type { OrderView } from "#lib/orders/view";

/** The one line of an order as a change order writes it, with something else about it. */
export function lineWith(order: OrderView, different: object) {
  const [line] = order.lines;
  if (!line) throw new Error("The order has no line.");
  const { id, description, sku, quantity, unit, unitPrice, taxRatePercent } = line;
  return [{ id, description, sku, quantity, unit, unitPrice, taxRatePercent, costCentre: "GENERAL", ...different }];
}
