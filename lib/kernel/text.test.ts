import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, lengthOf, readLine, readLines } from "./text.ts";

interface TextCase {
  readonly value: string;
  readonly expect: string;
  readonly why: string;
}

const corpus = readFileSync("e2e/corpus/text.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line): TextCase => JSON.parse(line));

describe("text on one line", () => {
  it.each(corpus)("$expect: $why", ({ value, expect: expected, why }) => {
    const refused = expected.startsWith("reject") || why.startsWith("zero-width");
    expect(readLine(value, 10_000).ok).toBe(!refused);
  });

  it("is composed, trimmed and otherwise left as it is", () => {
    expect(readLine('  Cafe\u0301 "Ｎ° 1" ', 50)).toEqual({ ok: true, value: 'Café "Ｎ° 1"' });
  });

  it.each(["👩‍👩‍👧‍👦", "❤️", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👩‍⚕", "👩🏽‍🔧", "葛󠄀"])("may hold the sequence %s", (text) => {
    expect(readLine(text, 20)).toEqual({ ok: true, value: text });
  });

  it.each([
    "a\u200Bb",
    "a\u200Cb",
    "a\u200D",
    "a\uFE0F",
    "\uFEFFa",
    "a\u061Cb",
    "a\u3164",
    "a\u034Fb",
    "a\tb",
    "a\uFFFF",
    "\uD83D❤️\uDE00",
  ])("may not hide anything: %j", (text) => {
    expect(readLine(text, 20)).toMatchObject({ ok: false, refusal: { code: "hidden_character" } });
  });

  it.each(["", "   ", "\u00A0", "\u2800"])("may not be blank: %j", (text) => {
    expect(readLine(text, 20)).toMatchObject({ ok: false, refusal: { code: "blank" } });
  });

  it("says what to do about it", () => {
    expect(readLine("a\u202Eb", 20)).toMatchObject({
      refusal: { because: "Remove the hidden character U+202E." },
    });
    expect(readLine("a\nb", 20)).toMatchObject({ refusal: { because: "Write this on one line." } });
    expect(readLine("abc", 2)).toMatchObject({
      refusal: { because: "Write at most 2 characters." },
    });
  });

  it("is measured in code points, after it was composed", () => {
    expect(lengthOf("👍é")).toBe(2);
    expect(readLine("👍e\u0301", 2).ok).toBe(true);
    expect(readLine("👍👍👍", 2).ok).toBe(false);
  });

  it("reads the same again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = readLine(text, 100);
        if (once.ok) expect(readLine(once.value, 100)).toEqual(once);
      }),
    );
  });
});

describe("text on several lines", () => {
  it("ends its lines in one way", () => {
    expect(readLines("a\r\nb\rc\n\td\n", 20)).toEqual({ ok: true, value: "a\nb\nc\n\td" });
  });

  it.each(["a\u0000", "a\u2028b", "a\u202Eb", "a\u001B[2J"])("may not hide anything either: %j", (text) => {
    expect(readLines(text, 20)).toMatchObject({
      ok: false,
      refusal: { code: "hidden_character" },
    });
  });
});

describe("folding for search", () => {
  it.each([
    ["Żółć", "ZOLC"],
    ["Straße", "strasse"],
    ["ＡＣＭＥ", "acme"],
    ["Ødegård", "odegard"],
    ["ΟΔΟΣ", "οδος"],
    ["İstanbul", "istanbul"],
  ])("makes %s and %s alike", (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it("leaves wildcards and everything else as they are", () => {
    expect(fold("100%_\\ m²")).toBe("100%_\\ m2");
  });

  it("is done after one time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
