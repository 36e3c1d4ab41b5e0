import { type Comparison, type Condition, comparisonOf } from "./condition-language.ts";
import { documentFacts, type Fact, factNamed, type FactTable, lineFacts } from "./facts.ts";
import { listed, relations, valueInWords } from "./wording.ts";

/** What ids and amounts are called when a policy is read aloud. */
export interface Glossary {
  /** The base currency. */
  readonly currency: string;
  /** Names of people, groups and suppliers by id. What is not here is read as it was written. */
  readonly names: Readonly<Record<string, string>>;
}

interface Reading extends Glossary {
  readonly table: FactTable;
}

/** A condition as half a sentence: "total is above 5,000.00 EUR and a line's category is 432115". */
export function conditionInWords(condition: Condition, glossary: Glossary): string {
  return read(condition, { ...glossary, table: documentFacts }, true);
}

function read(condition: Condition, reading: Reading, holds: boolean): string {
  if ("all" in condition) return several(condition.all, holds ? "and" : "or", reading, holds);
  if ("any" in condition) return several(condition.any, holds ? "or" : "and", reading, holds);
  if ("not" in condition) return read(condition.not, reading, !holds);
  if ("lines" in condition) return linesInWords(condition, reading, holds);
  const fact = factNamed(reading.table, condition.fact) ?? { kind: "text", label: condition.fact };
  const since = condition.days === undefined ? "" : ` of the last ${days(condition.days)}`;
  return compared({ ...fact, label: `${fact.label}${since}` }, condition, reading, holds);
}

/** "not (a or b)" reads as "not a and not b": nobody has to undo brackets in his head. */
function several(conditions: readonly Condition[], joint: "and" | "or", reading: Reading, holds: boolean): string {
  if (conditions.length === 0) return joint === "and" ? "always" : "never";
  const parts = conditions.map((each) => {
    const words = read(each, reading, holds);
    return conditions.length > 1 && isSeveral(each) ? `(${words})` : words;
  });
  return parts.join(` ${joint} `);
}

function isSeveral(condition: Condition): boolean {
  if ("not" in condition) return isSeveral(condition.not);
  if ("all" in condition) return condition.all.length > 1;
  return "any" in condition && condition.any.length > 1;
}

function linesInWords(condition: Extract<Condition, { lines: string }>, reading: Reading, holds: boolean): string {
  const lineReading = { ...reading, table: lineFacts };
  const where = read(condition.where, lineReading, true);
  if (condition.lines === "sum") {
    const { kind, label } = lineFacts[condition.of];
    const meant = where === "always" ? "all lines" : `lines where ${where}`;
    return compared({ kind, label: `the sum of ${label} of ${meant}` }, condition, reading, holds);
  }
  if (where === "always") return condition.lines === "any" ? "there is a line" : "there are only lines";
  if (holds) return condition.lines === "any" ? `in a line ${where}` : `in every line ${where}`;
  return condition.lines === "any" ? `in no line ${where}` : `not in every line ${where}`;
}

function compared(fact: Fact, comparison: Comparison, { currency, names }: Glossary, holds: boolean): string {
  const { operator, value } = comparisonOf(comparison);
  const [ifSo, ifNot] = relations[operator];
  const relation = holds ? ifSo : ifNot;
  if (fact.kind === "yes-or-no") {
    const isSo = (value === true) === (relation === "is");
    return `the ${isSo ? fact.label : fact.label.replace(" is ", " is not ")}`;
  }
  const written = [value].flat().map((each) => nameOf(String(each), names) ?? readable(fact, String(each), currency));
  const list = listed(written, "or");
  if (fact.kind !== "texts") return `${fact.label} ${relation} ${list}`;
  return `${fact.label} ${relation === "is" || relation === "is one of" ? "include" : "do not include"} ${list}`;
}

/** A value that somebody is still writing is three dots. */
function readable(fact: Fact, value: string, currency: string): string {
  const isWritten = fact.kind === "text" || fact.kind === "texts" ? value !== "" : /^[0-9]+(\.[0-9]+)?$/.test(value);
  return isWritten ? valueInWords(fact, value, currency) : "…";
}

/** The name behind an id, if it is known. */
export function nameOf(id: string, names: Glossary["names"]): string | undefined {
  return Object.hasOwn(names, id) ? names[id] : undefined;
}

function days(count: number): string {
  return count === 1 ? "day" : `${count} days`;
}
