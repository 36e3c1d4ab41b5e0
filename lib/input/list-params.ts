import type { Decision } from "#lib/kernel/decision";
import { no, yes } from "#lib/kernel/decision";
import { isId } from "#lib/kernel/id";
import type { CursorKey } from "#lib/kernel/page";
import { decodeCursor } from "#lib/kernel/page";
import { field } from "./field.ts";

const most = 200;

/** How many rows: 1 to 200, 50 when nothing is said. */
export const limitParam = field(readLimit, {
  pattern: "^[1-9][0-9]{0,2}$",
  examples: ["50"],
}).default(50);

/** Where the page begins: a `nextCursor` as it was given out. `shape` checks the parts of its key. */
export function cursorParam(shape?: readonly ((part: CursorKey[number]) => boolean)[]) {
  return field((text) => readCursor(text, shape), { maxLength: 1024 }).optional();
}

/** A filter of several values with commas, out of these; undefined when it is empty. */
export function listParam<Value extends string>(allowed: readonly Value[]) {
  return field((text) => readList(text, allowed), {
    examples: [allowed.slice(0, 2).join(",")],
  }).optional();
}

/** A filter of several ids with commas. What cannot be an id of ours matches nothing, and is left out. */
export const idListParam = field(
  (text) => yes(text.trim() === "" ? undefined : parts(text).filter(isId)),
  {},
).optional();

function readLimit(text: string): Decision<number> {
  const limit = /^[1-9][0-9]{0,2}$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= most ? yes(limit) : no("limit", `Write a whole number from 1 to ${most}.`);
}

function readCursor(text: string, shape: Parameters<typeof decodeCursor>[1]): Decision<CursorKey> {
  const key = text.length <= 1024 ? decodeCursor(text, shape) : null;
  return key ? yes(key) : no("cursor", "Use a nextCursor as it was given, or leave this out to begin at the start.");
}

function readList<Value extends string>(text: string, allowed: readonly Value[]): Decision<Value[] | undefined> {
  if (text.trim() === "") return yes(undefined);
  const asked = parts(text);
  const chosen = allowed.filter((value) => asked.includes(value));
  if (chosen.length === asked.length) return yes(chosen);
  return no("list", `Choose from: ${allowed.join(", ")}.`);
}

function parts(text: string): string[] {
  return [...new Set(text.split(",").map((part) => part.trim()))];
}
