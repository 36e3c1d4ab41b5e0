import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { returnPath } from "./return-path.ts";

const site = "https://procure.example.com";
const corpus = readFileSync("e2e/corpus/redirects.jsonl", "utf8").trim().split("\n");
const cases = corpus.map((line) => JSON.parse(line) as { value: string; expect: string });

describe("the way back after a detour", () => {
  it.each(cases)("of $value: $expect", ({ value, expect: expected }) => {
    const path = returnPath(value, site);

    expect(new URL(path, site).origin).toBe(site);
    expect(path).toMatch(/^\/(?![/\\])/);
    if (expected === "allow") expect(path).toBe(value);
    if (expected.startsWith("deny") && !expected.includes("stay")) expect(path).toBe("/");
  });

  it("keeps the path of our own address, and the place on the page", () => {
    expect(returnPath(`${site}/orders?page=2#lines`, site)).toBe("/orders?page=2#lines");
  });

  it.each([undefined, null, 3, {}, ["/orders"], ""])("of %j is the start page", (asked) => {
    expect(returnPath(asked, site)).toBe("/");
  });
});
