import { minorDigits } from "#lib/codes/currency";
import type { Decimal } from "#lib/kernel/decimal";
import { compare, decimal, isPositive, plain, roundHalfUp } from "#lib/kernel/decimal";
import type { Decision } from "#lib/kernel/decision";
import { no, yes } from "#lib/kernel/decision";
import type { Field } from "./field.ts";
import { field } from "./field.ts";

interface Limits {
  /** Digits allowed before and after the point. */
  readonly before: number;
  readonly after: number;
  readonly aboveZero?: boolean;
  readonly atMost?: string;
}

const written = /^(0|[1-9][0-9]*)(?:\.([0-9]+))?$/;

/** Quantities: above 0, at most 10 digits before and 8 after the point. Values of all these come without trailing zeros. */
export const quantityField = decimalField({ before: 10, after: 8, aboveZero: true });

/** Unit prices: 0 or more, 8 digits after the point in every currency. */
export const unitPriceField = decimalField({ before: 10, after: 8 });

/** Discounts, tax rates and tolerances: 0 to 100 with at most 6 digits after the point. */
export const percentField = decimalField({ before: 3, after: 6, atMost: "100" });

/** Amounts of money: 0 to 10^15. What the currency allows after the point: see `amountProblem`. */
export const amountField = decimalField({ before: 16, after: 4, atMost: "1000000000000000" });

/** Units of the base currency per unit of another: above 0. */
export const rateField = decimalField({ before: 10, after: 10, aboveZero: true });

/** Why an amount cannot be one of that currency, or null: more digits than it has are refused, never rounded. */
export function amountProblem(amount: string, currency: string): string | null {
  const digits = minorDigits(currency);
  const exact = decimal(amount);
  if (compare(roundHalfUp(exact, digits), exact) === 0) return null;
  return digits === 0
    ? `Write ${currency} without a point.`
    : `Write ${currency} with at most ${digits} digits after the point.`;
}

function decimalField(limits: Limits): Field<string> {
  const { before, after } = limits;
  const pattern = `^(0|[1-9][0-9]{0,${before - 1}})(\\.[0-9]{1,${after}})?$`;
  const notText = 'Write the number as text in quotes, like "10.5".';
  return field((text) => readDecimal(text, limits), { pattern, examples: ["10.5"] }, notText);
}

function readDecimal(text: string, limits: Limits): Decision<string> {
  const match = text.length < 100 ? written.exec(text) : null;
  const [, before = "", after = ""] = match ?? [];
  if (!match) return no("decimal", "Write digits only, like 10 or 10.5.");
  if (after.length > limits.after) return no("decimal", `Write at most ${limits.after} digits after the point.`);
  if (before.length > limits.before) return no("decimal", `Write at most ${limits.before} digits before the point.`);
  return inRange(decimal(text), limits);
}

function inRange(number: Decimal, { aboveZero, atMost }: Limits): Decision<string> {
  if (aboveZero && !isPositive(number)) return no("decimal", "Write a number above 0.");
  if (atMost && compare(number, decimal(atMost)) > 0) return no("decimal", `Write a number from 0 to ${atMost}.`);
  return yes(plain(number));
}
