import { minorDigits } from "#lib/codes/currency";
import { atLeast, decimal, minus, plain, roundHalfUp, times } from "#lib/kernel/decimal";
import type { OrderLine } from "#lib/orders/order";

/** The unit price after the discount, which is what an invoice states: at most eight digits after the point. */
export function netPrice({ unitPrice, discountPercent }: Pick<OrderLine, "unitPrice" | "discountPercent">): string {
  const { units, scale } = times(decimal(unitPrice), minus(decimal("100"), decimal(discountPercent)));
  return plain(roundHalfUp({ units, scale: scale + 2 }, 8));
}

/** A unit price for reading: with the digits of its currency at least. */
export function priceInWords(price: string, currency: string): string {
  return atLeast(decimal(price), minorDigits(currency));
}
