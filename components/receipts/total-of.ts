import { decimal, isPositive, plain, sum } from "#lib/kernel/decimal";
import { formatDecimal } from "../ui/format.ts";

/** "2 lines": how many of the quantities are more than nothing; null where one is no number yet, or none is. */
export function linesOf(typed: readonly string[]): string | null {
  const filled = typed.filter((text) => !/^\s*0*(\.0*)?\s*$/.test(text));
  if (totalOf(typed) === null) return null;
  return filled.length === 1 ? "1 line" : `${filled.length} lines`;
}

/** The sum of quantities as they are typed, grouped for reading; null where one is no number yet, or nothing is there. */
export function totalOf(typed: readonly string[]): string | null {
  const quantities = typed.map((text) => text.trim()).filter((text) => text !== "");
  if (!quantities.every((text) => /^(0|[1-9]\d*)(\.\d+)?$/.test(text))) return null;
  const total = sum(quantities.map(decimal));
  return isPositive(total) ? formatDecimal(plain(total)) : null;
}
