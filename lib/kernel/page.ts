/** A part of a list, and where the next part begins; null on the last one. */
export interface Page<Row> {
  readonly data: Row[];
  readonly nextCursor: string | null;
}

/** The values by which the last row shown was sorted: the next page starts after them. */
export type CursorKey = readonly (string | number | null)[];

/** A page of at most `limit` rows. Read `limit + 1` of them, so that one more says there is a next page. */
export function cutPage<Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => CursorKey): Page<Row> {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { data, nextCursor: more ? encodeCursor(keyOf(last)) : null };
}

export function encodeCursor(key: CursorKey): string {
  const bytes = new TextEncoder().encode(JSON.stringify(key));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/**
 * The key in a cursor that came back from outside; null for anything we cannot have written.
 * `shape` checks each part before it reaches the database; without it any strings, numbers and nulls pass.
 */
export function decodeCursor(
  cursor: string,
  shape?: readonly ((part: CursorKey[number]) => boolean)[],
): CursorKey | null {
  const key = parse(cursor);
  if (!isCursorKey(key) || encodeCursor(key) !== cursor) return null;
  if (!shape) return key;
  return key.length === shape.length && shape.every((fits, index) => fits(key[index] ?? null)) ? key : null;
}

function parse(cursor: string): unknown {
  try {
    const binary = atob(cursor.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

function isCursorKey(key: unknown): key is CursorKey {
  return Array.isArray(key) && key.every(isPart);
}

/** NUL and lone surrogates: never in a row of ours, and more than the database can read. */
function isPart(part: unknown): boolean {
  if (typeof part === "string") return part.isWellFormed() && !part.includes("\0");
  return part === null || typeof part === "number";
}
