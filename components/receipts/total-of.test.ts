import { describe, expect, it } from "vitest";
import { linesOf, totalOf } from "./total-of.ts";

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

  it.each([
    [["64", "0.00", "3.5", ""], "2 lines"],
    [["0", "7"], "1 line"],
    [["0", ""], null],
    [["2", "1O"], null],
  ])("of different units, %j is %j", (typed, lines) => {
    expect(linesOf(typed)).toBe(lines);
  });
});
