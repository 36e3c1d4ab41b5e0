import type { Decimal } from "./decimal.ts";
import { minus, roundHalfUp, times } from "./decimal.ts";

const hundred: Decimal = { units: 100n, scale: 0 };

/** quantity × unit price × (1 − discount), exact, then rounded once to the currency's minor digits. The discount is in percent. */
export function netOfLine(
  quantity: Decimal,
  unitPrice: Decimal,
  discountPercent: Decimal,
  minorDigits: number,
): Decimal {
  const gross = times(quantity, unitPrice);
  return roundHalfUp(percentOf(gross, minus(hundred, discountPercent)), minorDigits);
}

/** The tax on all that shares one rate (in percent), rounded once to the currency's minor digits. */
export function taxOf(net: Decimal, ratePercent: Decimal, minorDigits: number): Decimal {
  return roundHalfUp(percentOf(net, ratePercent), minorDigits);
}

function percentOf(amount: Decimal, percent: Decimal): Decimal {
  const { units, scale } = times(amount, percent);
  return { units, scale: scale + 2 };
}
