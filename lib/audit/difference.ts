import { canonicalJson } from "#lib/kernel/canonical-json";

/** One field's change, as the trail keeps it: both values are JSON, null where there was nothing. */
export interface FieldChange {
  readonly field: string;
  readonly old: unknown;
  readonly new: unknown;
}

/**
 * What changed between two states of one thing, in the order of `fields` (default: every field of either state).
 * Dates, decimals and bigints become text, undefined becomes null; lists and objects are compared as a whole.
 * Before a thing was made, and after it is gone, its state is null: then only fields with a value are told.
 */
export function difference<State extends object>(
  before: State | null,
  after: Partial<State> | null,
  fields: readonly (keyof State & string)[] = fieldsOf(before, after),
): FieldChange[] {
  return fields
    .map((field) => ({
      field,
      old: asJson(before?.[field]),
      new: asJson(after?.[field]),
    }))
    .filter((change) => canonicalJson(change.old) !== canonicalJson(change.new));
}

function fieldsOf<State extends object>(...states: (object | null)[]): (keyof State & string)[] {
  const names = states.flatMap((state) => Object.keys(state ?? {}));
  return [...new Set(names)] as (keyof State & string)[];
}

/** The value as JSON holds it. */
function asJson(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object") return value;
  if (hasToJson(value)) return asJson(value.toJSON());
  if (Array.isArray(value)) return value.map(asJson);
  const known = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(known.map(([name, member]) => [name, asJson(member)]));
}

function hasToJson(value: object): value is { toJSON(): unknown } {
  return "toJSON" in value && typeof value.toJSON === "function";
}
