import type { Decision } from "./decision.ts";
import { no, yes } from "./decision.ts";

type TextRefusal = "blank" | "too_long" | "many_lines" | "hidden_character";

/** Joiners and selectors are part of these: families, flags, keycaps, and variants of one ideograph in names. */
const sequences =
  /\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?(?:\u200D\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?)+|\p{RGI_Emoji}|\p{Unified_Ideograph}[\u{E0100}-\u{E01EF}]/gv;

/** What nobody sees and what reorders or breaks what others see: control, bidi, zero-width, soft hyphen, lone surrogates. */
const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB]/v;
/** So many times the limit is too long however it shrinks, and not worth looking at. */
const absurd = 20;
const visible = /[^\s\u2800]/;

/** Text of one line, in NFC and trimmed, of at most so many code points. */
export function readLine(raw: string, longest: number): Decision<string, TextRefusal> {
  if (/[\r\n]/.test(raw)) return no("many_lines", "Write this on one line.");
  return read(raw, raw, longest);
}

/** Text of any number of lines, ended by \n alone; tabs may stay. Otherwise as `readLine`. */
export function readLines(raw: string, longest: number): Decision<string, TextRefusal> {
  const text = raw.replace(/\r\n?/g, "\n");
  return read(text, text.replace(/[\n\t]/g, " "), longest);
}

/** Letters as people search for them: without case, accents and width. "Żółć" and "ZOLC" are alike. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßłøđæœıς]/g, (letter) => plainLetters[letter] ?? letter);
}

/** Code points, as people and the database count them: an emoji of one is one. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  ł: "l",
  ø: "o",
  đ: "d",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ς: "σ",
};

function read(raw: string, suspect: string, longest: number): Decision<string, TextRefusal> {
  if (raw.length > absurd * longest) return tooLong(longest);
  const found = hidden.exec(suspect.replace(sequences, " "))?.[0];
  if (found !== undefined) return no("hidden_character", `Remove the hidden character ${codeOf(found)}.`);

  const text = raw.normalize("NFC").trim();
  if (!visible.test(text)) return no("blank", "Write something here.");
  if (lengthOf(text) > longest) return tooLong(longest);
  return yes(text);
}

function tooLong(longest: number): Decision<never, TextRefusal> {
  return no("too_long", `Write at most ${longest} characters.`);
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
