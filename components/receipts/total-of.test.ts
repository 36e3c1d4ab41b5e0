import { describe, expect, it } from "vitest";
import { totalOf } from "./total-of.ts";

describe("how much a form takes in", () => {
  it.each([
    [["64", "12"], "76"],
    [["0.1", "0.2"], "0.3"],
    [["1200", "", " 34.50 "], "1,234.5"],
    [["0", ""], null],
    [["12", "1O"], null],
    [[], null],
  ])("of %j is %j", (typed, total) => {
    expect(totalOf(typed)).toBe(total);
  });
});
