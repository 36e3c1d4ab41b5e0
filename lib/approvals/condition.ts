import { compare, decimal, plain, sum } from "#lib/kernel/decimal";
import type { Comparison, Condition, Operator, Value } from "./condition-language.ts";
import { comparisonOf } from "./condition-language.ts";
import type { Fact, FactTable, FactValue } from "./facts.ts";
import { documentFacts, factNamed, lineFacts } from "./facts.ts";
import { type Snapshot, spendKey } from "./snapshot.ts";
import { comparisonInWords } from "./wording.ts";

/** Whether a condition holds, and the fact that decided it, as half a sentence: "total 12,400.00 EUR is above 10,000.00 EUR". */
export interface Finding {
  readonly holds: boolean;
  readonly because: string;
}

interface Scope {
  readonly table: FactTable;
  /** `days` for what is summed over days. */
  readonly valueOf: (fact: string, days: number | undefined) => FactValue;
  readonly currency: string;
}

/** Asks a condition of an order as it stood at a time (ISO 8601). */
export function evaluate(condition: Condition, snapshot: Snapshot, at: string): Finding {
  const isNew = snapshot.supplierKnownSince === null || snapshot.supplierKnownSince >= at;
  const values: Readonly<Record<string, FactValue>> = {
    ...snapshot.facts,
    ...snapshot.spend,
    ...deltaOf(snapshot),
    ...exceptionOf(snapshot),
    "supplier.isNew": isNew,
  };
  const valueOf = (fact: string, days?: number) => values[days === undefined ? fact : spendKey(fact, days)] ?? null;
  return ask(condition, { table: documentFacts, valueOf, currency: snapshot.baseCurrency }, snapshot);
}

function deltaOf({ delta }: Snapshot): Record<string, FactValue> {
  return delta === null
    ? {}
    : { "delta.total": delta.total, "delta.percent": delta.percent, "delta.fields": delta.fields };
}

function exceptionOf({ exception }: Snapshot): Record<string, FactValue> {
  return exception === null
    ? {}
    : {
        "exception.code": exception.code,
        "exception.overBy": exception.overBy,
        "exception.overPercent": exception.overPercent,
      };
}

function ask(condition: Condition, scope: Scope, snapshot: Snapshot): Finding {
  if ("all" in condition) return every(condition.all.map((each) => ask(each, scope, snapshot)));
  if ("any" in condition) return some(condition.any.map((each) => ask(each, scope, snapshot)));
  if ("not" in condition) {
    const { holds, because } = ask(condition.not, scope, snapshot);
    return { holds: !holds, because };
  }
  return "lines" in condition ? askLines(condition, snapshot) : askFact(condition, scope);
}

function every(findings: readonly Finding[]): Finding {
  const against = findings.find(({ holds }) => !holds);
  return against ?? { holds: true, because: joined(findings) || "the rule is for every order" };
}

function some(findings: readonly Finding[]): Finding {
  const first = findings.find(({ holds }) => holds);
  return first ?? { holds: false, because: joined(findings) || "the rule is for no order" };
}

function joined(findings: readonly Finding[]): string {
  return [...new Set(findings.map(({ because }) => because))].join(" and ");
}

type FactCondition = Extract<Condition, { readonly fact: string }>;

function askFact(condition: FactCondition, { table, valueOf, currency }: Scope): Finding {
  const { days } = condition;
  const fact = factNamed(table, condition.fact);
  if (fact === undefined) throw new Error(`A policy that was never checked asks for ${condition.fact}.`);
  const asked = days === undefined ? fact : { ...fact, label: `${fact.label} in ${days} days, this order included,` };
  return compared(asked, valueOf(condition.fact, days), condition, currency);
}

function askLines(condition: Extract<Condition, { lines: string }>, snapshot: Snapshot): Finding {
  const findings = snapshot.lines.map((line) =>
    ask(
      condition.where,
      {
        table: lineFacts,
        valueOf: (fact) => new Map(Object.entries(line)).get(fact) ?? null,
        currency: snapshot.baseCurrency,
      },
      snapshot,
    ),
  );
  if (condition.lines === "sum") {
    const { of } = condition;
    const amounts = snapshot.lines.flatMap((line, index) => (findings[index]?.holds ? [line[of]] : []));
    if (amounts.includes(null)) return { holds: false, because: `the ${lineFacts[of].label} of a line is not known` };
    const fact = { kind: lineFacts[of].kind, label: `${lineFacts[of].label} of the lines meant` };
    return compared(
      fact,
      plain(sum(amounts.map((amount) => decimal(String(amount))))),
      condition,
      snapshot.baseCurrency,
    );
  }
  const wanted = condition.lines === "any";
  const deciding = findings.findIndex(({ holds }) => holds === wanted);
  if (deciding >= 0) return { holds: wanted, because: `in line ${deciding + 1} ${findings[deciding]?.because ?? ""}` };
  return {
    holds: !wanted,
    because: wanted ? "no line is of the kind the rule names" : "every line is of the kind the rule names",
  };
}

function compared(fact: Fact, actual: FactValue, comparison: Comparison, currency: string): Finding {
  const { operator, value } = comparisonOf(comparison);
  const holds = actual === null ? operator === "ne" || operator === "notIn" : holdsFor(fact, actual, operator, value);
  return { holds, because: comparisonInWords({ fact, actual, operator, value, holds, currency }) };
}

function holdsFor(fact: Fact, actual: Exclude<FactValue, null>, operator: Operator, value: Value): boolean {
  if (typeof actual === "object") {
    const meant = actual.some((each) => [value].flat().includes(each));
    return operator === "eq" || operator === "in" ? meant : !meant;
  }
  const isNumber = fact.kind === "money" || fact.kind === "number";
  const order = (other: unknown) =>
    isNumber ? compare(decimal(String(actual)), decimal(String(other))) : Number(actual !== other);
  const isOneOf = () => Array.isArray(value) && value.some((each) => order(each) === 0);
  const answers: Readonly<Record<Operator, () => boolean>> = {
    eq: () => order(value) === 0,
    ne: () => order(value) !== 0,
    lt: () => order(value) < 0,
    lte: () => order(value) <= 0,
    gt: () => order(value) > 0,
    gte: () => order(value) >= 0,
    in: isOneOf,
    notIn: () => !isOneOf(),
  };
  return answers[operator]();
}
