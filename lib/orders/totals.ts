import { minorDigits } from "#lib/codes/currency";
import { compare, type Decimal, decimal, isZero, plain, plus, roundHalfUp, sum, times } from "#lib/kernel/decimal";
import { type Decision, no, yes } from "#lib/kernel/decision";
import { netOfLine, taxOf } from "#lib/kernel/money";
import type { LineTerms, OrderTotals, TaxTotal } from "./order.ts";

/** No line, total or base total is above this; see `withinReason`. */
const most = decimal("1000000000000000");

/** The net amount of a line, rounded once to the currency's minor unit. */
export function netAmount(line: LineTerms, currency: string): Decimal {
  return netOfLine(
    decimal(line.quantity),
    decimal(line.unitPrice),
    decimal(line.discountPercent),
    minorDigits(currency),
  );
}

interface Charged {
  readonly currency: string;
  readonly freight: string;
  readonly freightTaxRatePercent: string;
  readonly lines: readonly { readonly netAmount: string; readonly taxRatePercent: string }[];
}

/** Nets + freight + taxes; the tax is rounded once per rate, on all that has this rate. */
export function totalsOf({ currency, freight, freightTaxRatePercent, lines }: Charged): OrderTotals {
  const netTotal = sum(lines.map((line) => decimal(line.netAmount)));
  const taxes = taxesOf(
    [
      ...lines.map((line) => ({ rate: line.taxRatePercent, net: decimal(line.netAmount) })),
      ...(isZero(decimal(freight)) ? [] : [{ rate: freightTaxRatePercent, net: decimal(freight) }]),
    ],
    minorDigits(currency),
  );
  const taxTotal = sum(taxes.map(({ tax }) => decimal(tax)));
  const total = sum([netTotal, decimal(freight), taxTotal]);
  return { netTotal: plain(netTotal), taxes, taxTotal: plain(taxTotal), total: plain(total) };
}

/** The total in the base currency, rounded to its minor unit. `rate` is base currency per unit; null stays null. */
export function baseTotal(total: string, rate: string | null, baseCurrency: string): string | null {
  return rate === null ? null : plain(roundHalfUp(times(decimal(total), decimal(rate)), minorDigits(baseCurrency)));
}

/** Refuses amounts above 10^15, naming the field. */
export function withinReason(
  amounts: readonly { readonly path: readonly (string | number)[]; readonly amount: string | null }[],
): Decision<true, "validation_failed"> {
  const errors = amounts
    .filter(({ amount }) => amount !== null && compare(decimal(amount), most) > 0)
    .map(({ path }) => ({ path, message: "This comes to more than 1,000,000,000,000,000. Split the order." }));
  return errors.length === 0 ? yes(true) : no("validation_failed", "An amount is too large.", { errors });
}

function taxesOf(parts: readonly { readonly rate: string; readonly net: Decimal }[], digits: number): TaxTotal[] {
  const nets = new Map<string, Decimal>();
  for (const { rate, net } of parts) nets.set(rate, plus(nets.get(rate) ?? decimal("0"), net));
  return [...nets]
    .toSorted(([a], [b]) => compare(decimal(a), decimal(b)))
    .map(([ratePercent, net]) => ({
      ratePercent,
      net: plain(net),
      tax: plain(taxOf(net, decimal(ratePercent), digits)),
    }));
}
