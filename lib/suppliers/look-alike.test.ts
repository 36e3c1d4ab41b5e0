import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { skeletonOf } from "./look-alike.ts";

describe("names that look alike", () => {
  it.each([
    ["ACME", "\u0410\u0421\u041C\u0415", "Cyrillic letters"],
    ["ACME", "\uFF21\uFF23\uFF2D\uFF25", "full width"],
    ["ACME Ltd", "acme, LTD.", "case and signs"],
    ["Alpenwerk", "Alp\u0435nw\u0435rk", "one Cyrillic letter"],
    ["Nordlicht", "\u039Dordlicht", "one Greek letter"],
    ["Bluewater", "B1uewater", "a digit for a letter"],
    ["Bluewater", "BIuewater", "a capital i for an l"],
    ["Modern Tools", "Modem Tools", "r and n for m"],
    ["Zolc", "\u017B\u00F3\u0142\u0107", "accents"],
    ["Office 0", "Office O", "nought for O"],
  ])("%s and %s: %s", (one, other) => {
    expect(skeletonOf(one)).toBe(skeletonOf(other));
  });

  it.each([
    ["Alpenwerk", "Alpenwert"],
    ["ACME", "ACNE"],
    ["Papier Union", "Papier Onion"],
    ["\u682A\u5F0F\u4F1A\u793E\u30C6\u30B9\u30C8", "\u682A\u5F0F\u4F1A\u793E"],
  ])("are not %s and %s", (one, other) => {
    expect(skeletonOf(one)).not.toBe(skeletonOf(other));
  });

  it("have no skeleton where there is no letter in them", () => {
    expect(skeletonOf("\u{1F469}\u200D\u{1F469}\u200D\u{1F467} & !")).toBe("");
  });

  it("are found whatever the name is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(skeletonOf(name)).toBe(skeletonOf(name.normalize("NFD")));
      }),
    );
  });
});
