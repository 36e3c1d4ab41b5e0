import { canonicalJson } from "#lib/kernel/canonical-json";
import type { Glossary } from "./condition-words.ts";
import type { Rule } from "./policy.ts";
import { ruleInWords, sentenceOf } from "./policy-words.ts";

/** What became of a rule from one version to another. Places count from 0; null where it is in one version only. */
export interface RuleChange {
  readonly kind: "same" | "moved" | "changed" | "added" | "removed";
  readonly from: number | null;
  readonly to: number | null;
}

/** The same with the rule as it reads in each version. */
export interface RuleChangeWords extends RuleChange {
  readonly before: string | null;
  readonly after: string | null;
}

interface Pair {
  readonly from: number;
  readonly kind: RuleChange["kind"];
}

/** Every rule of both versions once, in the order of the new one; what was removed stands where it was. */
export function policyDifference(before: readonly Rule[], after: readonly Rule[]): RuleChange[] {
  const [olds, news] = [before.map(textOf), after.map(textOf)];
  const kept = longestCommon(olds, news);
  const pairs = new Map<number, Pair>(kept.map(([from, to]) => [to, { from, kind: "same" }]));
  const gone = new Set(olds.keys());
  for (const [from] of kept) gone.delete(from);
  const pair = (kind: "moved" | "changed", alike: (from: number, to: number) => boolean) => {
    for (const to of news.keys()) {
      const from = pairs.has(to) ? undefined : [...gone].find((each) => alike(each, to));
      if (from === undefined) continue;
      gone.delete(from);
      pairs.set(to, { from, kind });
    }
  };
  pair("moved", (from, to) => olds[from] === news[to]);
  pair("changed", (from, to) => partOf(before[from]?.when) === partOf(after[to]?.when));
  pair("changed", (from, to) => after[to]?.then !== undefined && partOf(before[from]?.then) === partOf(after[to].then));
  pair("changed", (from, to) => from === to);
  return inReadingOrder(pairs, [...gone], news.length);
}

/** The differences as they are read to people. */
export function differenceInWords(
  before: readonly Rule[],
  after: readonly Rule[],
  glossary: Glossary,
): RuleChangeWords[] {
  const words = (rules: readonly Rule[], index: number | null) => {
    const rule = index === null ? undefined : rules[index];
    return rule ? sentenceOf(ruleInWords(rule, glossary, index === 0)) : null;
  };
  return policyDifference(before, after).map((change) => ({
    ...change,
    before: words(before, change.from),
    after: words(after, change.to),
  }));
}

function textOf(rule: Rule): string {
  return partOf(rule);
}

/** Half of a rule: the same question with other signers, or the same signers for another question. */
function partOf(part: unknown): string {
  return canonicalJson(JSON.parse(JSON.stringify(part ?? null)));
}

/** The most rules that stand in the same order in both: [from, to] pairs, rising. */
function longestCommon(olds: readonly string[], news: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: olds.length + 1 }, () => Array.from({ length: news.length + 1 }, () => 0));
  const at = (from: number, to: number) => lengths[from]?.[to] ?? 0;
  for (let from = olds.length - 1; from >= 0; from -= 1) {
    for (let to = news.length - 1; to >= 0; to -= 1) {
      const row = lengths[from] ?? [];
      row[to] = olds[from] === news[to] ? 1 + at(from + 1, to + 1) : Math.max(at(from + 1, to), at(from, to + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let from = 0, to = 0; from < olds.length && to < news.length;) {
    if (olds[from] === news[to]) pairs.push([from++, to++]);
    else if (at(from + 1, to) >= at(from, to + 1)) from += 1;
    else to += 1;
  }
  return pairs;
}

function inReadingOrder(pairs: ReadonlyMap<number, Pair>, gone: readonly number[], count: number): RuleChange[] {
  const list = Array.from({ length: count }, (_, to): RuleChange => {
    const pair = pairs.get(to);
    return { kind: pair?.kind ?? "added", from: pair?.from ?? null, to };
  });
  for (const from of gone) {
    const next = list.findIndex((each) => each.kind !== "moved" && each.from !== null && each.from > from);
    list.splice(next < 0 ? list.length : next, 0, { kind: "removed", from, to: null });
  }
  return list;
}
