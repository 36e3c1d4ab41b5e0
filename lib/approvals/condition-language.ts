import type { FactKind } from "./facts.ts";

export const operators = ["eq", "ne", "lt", "lte", "gt", "gte", "in", "notIn"] as const;
export type Operator = (typeof operators)[number];

/** What can be asked of a fact of that kind. */
export const operatorsFor = {
  money: operators,
  number: operators,
  text: ["eq", "ne", "in", "notIn"],
  texts: ["eq", "ne", "in", "notIn"],
  "yes-or-no": ["eq", "ne"],
} as const satisfies Record<FactKind, readonly Operator[]>;

/** What a fact is compared with: decimals and texts are text; `in` and `notIn` take lists. */
export type Value = string | boolean | readonly string[];

/** One operator with its value: `{lte: "10000.00"}`. */
export type Comparison = Readonly<Partial<Record<Operator, Value | undefined>>>;

/** The typed language of rules, as data. `{all: []}` always holds. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | (Comparison & { readonly fact: string; readonly days?: number | undefined })
  | { readonly lines: "any" | "all"; readonly where: Condition }
  | (Comparison & { readonly lines: "sum"; readonly of: "netAmount" | "quantity"; readonly where: Condition });

/** The operators that a comparison names: exactly one, once it was checked. */
export function operatorsOf(comparison: Comparison): Operator[] {
  return operators.filter((operator) => comparison[operator] !== undefined);
}

/** The one operator and its value. Throws for what was never checked. */
export function comparisonOf(comparison: Comparison): { operator: Operator; value: Value } {
  const [operator] = operatorsOf(comparison);
  const value = operator === undefined ? undefined : comparison[operator];
  if (operator === undefined || value === undefined) throw new Error("A comparison needs an operator.");
  return { operator, value };
}
