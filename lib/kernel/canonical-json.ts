/**
 * The one text of a JSON value after RFC 8785, so that equal values have equal hashes.
 * Throws TypeError for what JSON cannot hold exactly: undefined, NaN, dates, bigints, lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(",")}]`;
  if (isPlainObject(value)) return `{${members(value).join(",")}}`;
  throw new TypeError(`Not a JSON value: ${typeof value}`);
}

/** Sorted by UTF-16 code units, as RFC 8785 wants it and `toSorted` does by itself. */
function members(object: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(object)
    .toSorted()
    .map((name) => `${quoted(name)}:${canonicalJson(object[name])}`);
}

function quoted(text: string): string {
  if (!text.isWellFormed()) throw new TypeError("Not a JSON value: a lone surrogate");
  return JSON.stringify(text);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
