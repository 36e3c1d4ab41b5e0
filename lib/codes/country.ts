import table from "./countries.json" with { type: "json" };

const known = new Map(Object.entries(table));

/** The countries of ISO 3166-1 by their alpha-2 code. */
export const countries: readonly string[] = [...known.keys()];

export function isCountry(code: string): boolean {
  return known.has(code);
}

/** "Austria" for "AT"; the code itself where there is no such country. */
export function countryName(code: string): string {
  return known.get(code) ?? code;
}
