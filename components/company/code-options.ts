import { countries, countryName } from "#lib/codes/country";
import { currencies, currencyName } from "#lib/codes/currency";

/** Currencies as a list offers them, by code: "EUR · Euro". */
export const currencyOptions = currencies.map((code) => ({ value: code, label: `${code} · ${currencyName(code)}` }));

/** Countries as a list offers them, by name. */
export const countryOptions = countries
  .map((code) => ({ value: code, label: countryName(code) }))
  .toSorted((one, other) => one.label.localeCompare(other.label, "en"));

/** Time zones as a list offers them, the company's own among them in any case. */
export function timeZoneOptions(current: string): { value: string; label: string }[] {
  const zones = new Set(["UTC", current, ...Intl.supportedValuesOf("timeZone")]);
  return [...zones].map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
}
