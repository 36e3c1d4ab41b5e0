import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { multiLine, oneLine } from "./text-field.ts";

const naughty = z.array(z.string()).parse(JSON.parse(readFileSync("e2e/corpus/blns.json", "utf8")));

describe("text fields", () => {
  it("read text by the rules of the kernel", () => {
    expect(oneLine(20).parse(" Cafe\u0301 ")).toBe("Café");
    expect(multiLine(20).parse("a\r\nb")).toBe("a\nb");
    expect(oneLine(20).safeParse("a\nb").success).toBe(false);
    expect(multiLine(20).safeParse("a\u0000b").success).toBe(false);
  });

  it.each([
    ["one line", oneLine(2_000)],
    ["many lines", multiLine(2_000)],
  ])("take every naughty string on %s as text, or say in plain words what to do", (_kind, field) => {
    expect(naughty.length).toBeGreaterThan(500);
    for (const text of naughty) {
      const { success, data, error } = field.safeParse(text);
      if (success) expect(data).toBe(text.normalize("NFC").trim());
      else expect(error.issues[0]?.message).toMatch(/^(Write|Remove) .*\.$/);
    }
  });

  it("take most of them", () => {
    expect(naughty.filter((text) => oneLine(2_000).safeParse(text).success).length).toBeGreaterThan(450);
  });
});
