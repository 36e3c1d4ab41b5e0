import { canonicalJson } from "#lib/kernel/canonical-json";
import type { LineTerms } from "#lib/orders/order";
import type { Content } from "#lib/orders/revision";

/** One thing that is different between two contents of an order. Values as the content has them; null = was not there. */
export type ContentChange =
  | { readonly kind: "header"; readonly field: HeaderField; readonly old: Value; readonly new: Value }
  | {
      readonly kind: "line";
      readonly lineNumber: number;
      readonly description: string;
      readonly field: LineField;
      readonly old: Value;
      readonly new: Value;
    }
  | { readonly kind: "added" | "removed"; readonly lineNumber: number; readonly line: LineTerms };

export type HeaderField = Exclude<keyof Content, "lines">;
export type LineField = keyof LineTerms;
type Value = Content[HeaderField] | LineTerms[LineField];

/** What changed from one content to another: the header first, then the lines in their order, then what is gone. */
export function changesBetween(before: Content, after: Content): ContentChange[] {
  const { lines: oldLines, ...oldHeader } = before;
  const { lines: newLines, ...newHeader } = after;
  const header = differing(oldHeader, newHeader).map((field): ContentChange => {
    return { kind: "header", field, old: oldHeader[field], new: newHeader[field] };
  });
  const pairs = paired(oldLines, newLines);
  const kept = new Set([...pairs.values()]);
  const present = newLines.flatMap((line, index) => lineChanges(pairs.get(line) ?? null, line, index + 1));
  const removed = oldLines.flatMap((line, index): ContentChange[] =>
    kept.has(line) ? [] : [{ kind: "removed", lineNumber: index + 1, line }],
  );
  return [...header, ...present, ...removed];
}

function lineChanges(old: LineTerms | null, line: LineTerms, lineNumber: number): ContentChange[] {
  if (old === null) return [{ kind: "added", lineNumber, line }];
  return differing(old, line).map((field) => ({
    kind: "line",
    lineNumber,
    description: line.description,
    field,
    old: old[field],
    new: line[field],
  }));
}

function differing<State extends object>(old: State, now: State): (keyof State & string)[] {
  const fields = Object.keys(now) as (keyof State & string)[];
  return fields.filter((field) => canonicalJson(old[field] ?? null) !== canonicalJson(now[field] ?? null));
}

/**
 * Which line was which, new → old: lines have no ids in the content. Those that are the same come first, then those of
 * the same article or description, then what stands at the same place.
 */
function paired(before: readonly LineTerms[], after: readonly LineTerms[]): Map<LineTerms, LineTerms> {
  const pairs = new Map<LineTerms, LineTerms>();
  const taken = new Set<LineTerms>();
  for (const keyOf of [canonicalJson, skuOf, descriptionOf, placeOf]) {
    const waiting = Map.groupBy(
      [...before.keys()].filter((index) => !taken.has(at(before, index))),
      (index) => keyOf(at(before, index), index),
    );
    for (const [index, line] of after.entries()) {
      const key = keyOf(line, index);
      const old = pairs.has(line) || key === null ? undefined : waiting.get(key)?.shift();
      if (old === undefined) continue;
      pairs.set(line, at(before, old));
      taken.add(at(before, old));
    }
  }
  return pairs;
}

const skuOf = ({ sku }: LineTerms) => sku;
const descriptionOf = ({ description }: LineTerms) => description;
const placeOf = (_line: LineTerms, index: number) => String(index);

function at(lines: readonly LineTerms[], index: number): LineTerms {
  const line = lines[index];
  if (line === undefined) throw new RangeError(`There is no line ${index}.`);
  return line;
}
