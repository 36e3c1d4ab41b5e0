import { decimal, isPositive, isZero, plain } from "#lib/kernel/decimal";
import type { OrderLine } from "#lib/orders/order";
import { invoicedNet } from "#lib/orders/quantities";
import { formatDecimal } from "../ui/format.ts";

type Moved = Omit<OrderLine, "costCentre">;

/** What happened to a line besides what came: "2 rejected", "48 invoiced". */
export function lineNews(line: Moved): string[] {
  const invoiced = invoicedNet({ ...line, costCentre: null });
  const lost = [
    [line.rejectedQuantity, "rejected"],
    [line.returnedQuantity, "returned"],
  ] as const;
  return [
    ...lost
      .filter(([quantity]) => !isZero(decimal(quantity)))
      .map(([quantity, word]) => `${formatDecimal(quantity)} ${word}`),
    ...(isPositive(invoiced) ? [`${formatDecimal(plain(invoiced))} invoiced`] : []),
  ];
}
