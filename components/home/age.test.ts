import { describe, expect, it } from "vitest";
import { ageInWords } from "./age.ts";

const now = new Date("2026-11-21T12:00:00Z");

describe("how long something has waited", () => {
  it.each([
    ["2026-11-21T11:59:50Z", "1 min"],
    ["2026-11-21T11:18:00Z", "42 min"],
    ["2026-11-21T09:30:00Z", "2 h"],
    ["2026-11-20T00:00:00Z", "36 h"],
    ["2026-11-18T11:00:00Z", "3 d"],
    ["2026-11-21T12:00:09Z", "1 min"],
  ])("since %s: %s", (since, words) => {
    expect(ageInWords(since, now)).toBe(words);
  });
});
