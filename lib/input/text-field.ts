import { readLine, readLines } from "#lib/kernel/text";
import type { Field } from "./field.ts";
import { field } from "./field.ts";

/** Text on one line, of 1 to `longest` code points: trimmed, NFC, nothing hidden in it. */
export function oneLine(longest: number): Field<string> {
  return field((text) => readLine(text, longest), { minLength: 1, maxLength: longest });
}

/** Text on any number of lines, otherwise as one line. */
export function multiLine(longest: number): Field<string> {
  return field((text) => readLines(text, longest), { minLength: 1, maxLength: longest });
}
