import * as z from "zod";
import { strictObject } from "#lib/input/words";
import type { Comparison, Condition } from "./condition-language.ts";
import { operatorsFor, operatorsOf } from "./condition-language.ts";
import type { Fact, FactTable } from "./facts.ts";
import {
  changeOrderFacts,
  documentFacts,
  factNamed,
  isLaterFact,
  lineFacts,
  orderFacts,
  supplierChangeFacts,
} from "./facts.ts";

const text = z.string().min(1).max(200);
const list = z.array(text).min(1).max(500).optional();
const single = z.union([text, z.boolean()]).optional();
const comparison = {
  eq: single,
  ne: single,
  lt: text.optional(),
  lte: text.optional(),
  gt: text.optional(),
  gte: text.optional(),
  in: list,
  notIn: list,
};

/** A condition as it is written: facts, operators and values are checked by `conditionProblems`. */
export const conditionInput: z.ZodType<Condition> = z.lazy(() =>
  z.union(
    [
      strictObject({ all: z.array(conditionInput).max(100) }),
      strictObject({ any: z.array(conditionInput).max(100) }),
      strictObject({ not: conditionInput }),
      z.discriminatedUnion("lines", [
        strictObject({ lines: z.enum(["any", "all"]), where: conditionInput }),
        strictObject({
          lines: z.literal("sum"),
          of: z.enum(["netAmount", "quantity"]),
          where: conditionInput,
          ...comparison,
        }),
      ]),
      strictObject({ fact: text, days: z.int().min(1).max(3660).optional(), ...comparison }),
    ],
    { error: "Write a condition: all, any, not, a fact with one operator, or lines." },
  ),
);

export interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What cannot be asked here, and where it stands: unknown facts, operators and values that do not fit the fact. */
export function conditionProblems(condition: Condition, table: FactTable = orderFacts): Problem[] {
  if ("all" in condition) return inside("all", condition.all, table);
  if ("any" in condition) return inside("any", condition.any, table);
  if ("not" in condition) return at(["not"], conditionProblems(condition.not, table));
  if (!("lines" in condition)) return factProblems(condition, table);
  if (table === supplierChangeFacts) return [{ path: ["lines"], message: "A change of a supplier has no lines." }];
  if (table === lineFacts) return [{ path: ["lines"], message: "Lines cannot be asked within lines." }];

  const where = at(["where"], conditionProblems(condition.where, lineFacts));
  return condition.lines === "sum" ? [...where, ...comparisonProblems(condition, lineFacts[condition.of])] : where;
}

function inside(name: string, conditions: readonly Condition[], table: FactTable): Problem[] {
  return conditions.flatMap((each, index) => at([name, index], conditionProblems(each, table)));
}

function at(path: Problem["path"], problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
}

function factProblems(
  condition: Comparison & { readonly fact: string; readonly days?: number | undefined },
  table: FactTable,
): Problem[] {
  const fact = factNamed(table, condition.fact);
  if (!fact) return [{ path: ["fact"], message: unknownFact(condition.fact, table) }];
  const isAsked = condition.days !== undefined;
  const message = isAsked ? "Only spend is asked over days." : "Say over how many days: days.";
  const days: Problem[] = isAsked === (fact.overDays ?? false) ? [] : [{ path: ["days"], message }];
  return [...days, ...comparisonProblems(condition, fact)];
}

function unknownFact(name: string, table: FactTable): string {
  if (table === supplierChangeFacts) return `Ask for one of: ${Object.keys(table).join(", ")}.`;
  if (isLaterFact(name)) return `${name} cannot be asked here yet.`;
  const elsewhere = table === lineFacts ? documentFacts : lineFacts;
  if (table !== lineFacts && factNamed(documentFacts, name)) {
    const whose = factNamed(changeOrderFacts, name)
      ? "change orders (documentType CHANGE_ORDER)"
      : "match exceptions (documentType MATCH_EXCEPTION)";
    return `Only policies of ${whose} can ask for ${name}.`;
  }
  if (!factNamed(elsewhere, name)) return `Ask for one of: ${Object.keys(table).join(", ")}.`;
  return table !== lineFacts
    ? `Ask for ${name} of lines: {"lines": "any", "where": …}.`
    : `Ask for ${name} outside of lines: it is a fact of the whole order.`;
}

function comparisonProblems(condition: Comparison, { kind }: Fact): Problem[] {
  const [operator, ...more] = operatorsOf(condition);
  if (!operator || more.length > 0)
    return [{ path: [], message: "Give exactly one of eq, ne, lt, lte, gt, gte, in, notIn." }];
  const allowed: readonly string[] = operatorsFor[kind];
  if (!allowed.includes(operator)) return [{ path: [operator], message: `Use one of: ${allowed.join(", ")}.` }];
  const values = [condition[operator]].flat();
  return values.every((value) => fits[kind](value)) ? [] : [{ path: [operator], message: wanted[kind] }];
}

const isText = (value: unknown) => typeof value === "string";
const isDecimal = (value: unknown) => typeof value === "string" && /^(0|[1-9][0-9]{0,15})(\.[0-9]{1,8})?$/.test(value);
const fits: Readonly<Record<Fact["kind"], (value: unknown) => boolean>> = {
  money: isDecimal,
  number: isDecimal,
  text: isText,
  texts: isText,
  "yes-or-no": (value) => typeof value === "boolean",
};

const wanted: Readonly<Record<Fact["kind"], string>> = {
  money: 'Write an amount in the base currency as text, like "10000.00".',
  number: 'Write the number as text, like "10.5".',
  text: "Write this as text.",
  texts: "Write the name of a field as text.",
  "yes-or-no": "Say true or false.",
};
