import { minorDigits } from "#lib/codes/currency";
import { decimal, fixed } from "#lib/kernel/decimal";
import type { Operator, Value } from "./condition-language.ts";
import type { Fact, FactValue } from "./facts.ts";

interface Compared {
  readonly fact: Fact;
  readonly actual: FactValue;
  readonly operator: Operator;
  readonly value: Value;
  readonly holds: boolean;
  /** The base currency. */
  readonly currency: string;
}

/** What was found, as half a sentence: "total 12,400.00 EUR is above 10,000.00 EUR", whichever way the rule asked. */
export function comparisonInWords({ fact, actual, operator, value, holds, currency }: Compared): string {
  if (fact.kind === "yes-or-no")
    return actual === true ? `the ${fact.label}` : `the ${fact.label.replace(" is ", " is not ")}`;
  if (actual === null) return `${fact.label} is not given`;
  const written = (each: unknown) => inWords(fact, String(each), currency);
  const other = Array.isArray(value) ? value.map(written).join(", ") : written(value);
  return `${fact.label} ${written(actual)} is ${relation(operator, holds)} ${other}`;
}

/** The relation that was found: the operator's own where it holds, its opposite where it does not. */
function relation(operator: Operator, holds: boolean): string {
  const [yes, no] = relations[operator];
  return holds ? yes : no;
}

const relations: Readonly<Record<Operator, readonly [string, string]>> = {
  eq: ["the same as", "other than"],
  ne: ["other than", "the same as"],
  lt: ["below", "at least"],
  lte: ["at most", "above"],
  gt: ["above", "at most"],
  gte: ["at least", "below"],
  in: ["one of", "none of"],
  notIn: ["none of", "one of"],
};

function inWords(fact: Fact, value: string, currency: string): string {
  if (fact.kind === "text") return value;
  return fact.kind === "money" ? `${grouped(moneyDigits(value, currency))} ${currency}` : grouped(value);
}

/** At least the digits of the currency, and never fewer than the amount has. */
function moneyDigits(amount: string, currency: string): string {
  const exact = decimal(amount);
  return fixed(exact, Math.max(minorDigits(currency), exact.scale));
}

/** "12400.00" → "12,400.00" */
function grouped(number: string): string {
  const [whole = "", fraction] = number.split(".");
  const thousands = whole.replace(/\B(?=(\d{3})+$)/gu, ",");
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}

/** The first letter large, and a full stop. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** "a", "a and b", "a, b and c" */
export function listed(words: readonly string[], last: "and" | "or" = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1) ?? ""}`;
}
