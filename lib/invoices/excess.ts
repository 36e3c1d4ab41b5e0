import { minorDigits } from "#lib/codes/currency";
import {
  type Decimal,
  decimal,
  divide,
  fixed,
  isZero,
  min,
  minus,
  plain,
  roundHalfUp,
  sum,
  times,
} from "#lib/kernel/decimal";
import type { InvoiceException, OrderInvoice } from "#lib/orders/documents";
import type { Order } from "#lib/orders/order";
import { receivedNet, wanted } from "#lib/orders/quantities";
import { invoicedSoFar, lessDiscount } from "./match.ts";

/** How much an invoice asks too much. */
export interface Excess {
  /** In the invoice's currency, rounded to its digits. */
  readonly amount: string;
  /** Of what was ordered, received or agreed, to two digits; null where that is nothing, or cannot be compared. */
  readonly percent: string | null;
}

type Excepted = Pick<InvoiceException, "code" | "invoiceLineId">;

const hundred = decimal("100");

/**
 * What is in question with an exception of an invoice of this order: the dearer price times the quantity, the quantity that
 * is too much at the invoice's price, the freight that was not agreed; and the whole of what cannot be compared.
 */
export function excessOf(
  exception: Excepted,
  invoice: OrderInvoice,
  order: Pick<Order, "lines" | "invoices" | "freight">,
): Excess {
  const rounded = (amount: Decimal, percent: string | null): Excess => {
    const digits = minorDigits(invoice.currency);
    return { amount: fixed(roundHalfUp(amount, digits), digits), percent };
  };
  const upTo = order.invoices.slice(0, order.invoices.findIndex(({ id }) => id === invoice.id) + 1);
  const invoiced = invoice.lines.find(({ id }) => id === exception.invoiceLineId);
  const line = order.lines.find(({ id }) => id === invoiced?.lineId);

  if (exception.code === "FREIGHT_OVER") {
    const over = minus(sum(upTo.map(({ freight }) => decimal(freight))), decimal(order.freight));
    return rounded(min(over, decimal(invoice.freight)), share(over, decimal(order.freight)));
  }
  if (!invoiced) return rounded(decimal(invoice.total), null);
  if (line && exception.code === "PRICE_VARIANCE") {
    const agreed = lessDiscount(line);
    const over = minus(decimal(invoiced.unitPrice), agreed);
    return rounded(times(over, decimal(invoiced.quantity)), share(over, agreed));
  }
  if (line && exception.code.startsWith("QTY_OVER_")) {
    const allowed = exception.code === "QTY_OVER_ORDERED" ? wanted(line) : receivedNet(line);
    const over = minus(invoicedSoFar(line, upTo), allowed);
    const his = min(over, decimal(invoiced.quantity));
    return rounded(times(his, decimal(invoiced.unitPrice)), share(over, allowed));
  }
  return rounded(decimal(invoiced.netAmount), null);
}

function share(over: Decimal, of: Decimal): string | null {
  return isZero(of) ? null : plain(divide(times(over, hundred), of, 2));
}
