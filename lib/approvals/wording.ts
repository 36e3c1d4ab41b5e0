import { minorDigits } from "#lib/codes/currency";
import { atLeast, decimal } from "#lib/kernel/decimal";
import { capitalized } from "#lib/kernel/capitalized";
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
  if (actual === null) return `${fact.label} not given`;
  if (typeof actual === "object") {
    const named = listed([value].flat().map(String), "or");
    return `${fact.label} ${actual.length === 0 ? "none" : listed(actual)} ${(operator === "eq" || operator === "in") === holds ? "include" : "do not include"} ${named}`;
  }
  const written = (each: unknown) => valueInWords(fact, String(each), currency);
  const [ifSo, ifNot] = relations[operator];
  const relation = holds ? ifSo : ifNot;
  if (relation === "is") return `${fact.label} is ${written(actual)}`;
  return `${fact.label} ${written(actual)} ${relation} ${Array.isArray(value) ? value.map(written).join(", ") : written(value)}`;
}

/** What was found where the operator holds, and where it does not. */
export const relations: Readonly<Record<Operator, readonly [string, string]>> = {
  eq: ["is", "is not"],
  ne: ["is not", "is"],
  lt: ["is below", "is at least"],
  lte: ["is at most", "is above"],
  gt: ["is above", "is at most"],
  gte: ["is at least", "is below"],
  in: ["is one of", "is none of"],
  notIn: ["is none of", "is one of"],
};

export function valueInWords(fact: Fact, value: string, currency: string): string {
  if (fact.kind === "text" || fact.kind === "texts") return fact.names?.[value] ?? value;
  return fact.kind === "money" ? moneyInWords(value, currency) : grouped(value);
}

/** "12400" → "12,400.00 EUR" */
export function moneyInWords(amount: string, currency: string): string {
  return `${grouped(atLeast(decimal(amount), minorDigits(currency)))} ${currency}`;
}

/** "12400.00" → "12,400.00" */
function grouped(number: string): string {
  const [whole = "", fraction] = number.split(".");
  const thousands = whole.replace(/\B(?=(\d{3})+$)/gu, ",");
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}

/** The first letter large, and a full stop. */
export function sentence(words: string): string {
  return `${capitalized(words)}.`;
}

/** "a", "a and b", "a, b and c" */
export function listed(words: readonly string[], last: "and" | "or" = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1) ?? ""}`;
}

/** "2026-11-28" → "28 Nov 2026" */
export function dayInWords(date: string): string {
  const [year = "", month = "1", day = "1"] = date.split("-");
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
