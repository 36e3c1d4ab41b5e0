import { decimal, isPositive, plain, sum } from "#lib/kernel/decimal";
import { formatDecimal } from "../ui/format.ts";

/** The sum of quantities as they are typed, grouped for reading; null where one is no number yet, or nothing is there. */
export function totalOf(typed: readonly string[]): string | null {
  const quantities = typed.map((text) => text.trim()).filter((text) => text !== "");
  if (!quantities.every((text) => /^(0|[1-9]\d*)(\.\d+)?$/.test(text))) return null;
  const total = sum(quantities.map(decimal));
  return isPositive(total) ? formatDecimal(plain(total)) : null;
}
