import table from "./currencies.json" with { type: "json" };

const known = new Map(
  Object.entries(table).map(([code, [name, digits]]) => [code, { name: String(name), digits: Number(digits) }]),
);

/** The currencies of ISO 4217 that have a minor unit, by code: no metals, no funds without one, none withdrawn. */
export const currencies: readonly string[] = [...known.keys()];

export function isCurrency(code: string): boolean {
  return known.has(code);
}

/** "Euro" for "EUR"; the code itself where there is no such currency. */
export function currencyName(code: string): string {
  return known.get(code)?.name ?? code;
}

/** Digits after the point of an amount: EUR 2, JPY 0, KWD 3. Throws RangeError where there is no such currency. */
export function minorDigits(code: string): number {
  const currency = known.get(code);
  if (!currency) throw new RangeError(`Not a currency: ${code}`);
  return currency.digits;
}
