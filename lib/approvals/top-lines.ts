import { compare, decimal } from "#lib/kernel/decimal";

/** The lines that cost most, dearest first; of equal ones the earlier. */
export function topLines<Line extends { readonly netAmount: string }>(lines: readonly Line[], most: number): Line[] {
  return lines.toSorted((one, other) => compare(decimal(other.netAmount), decimal(one.netAmount))).slice(0, most);
}
