import { expect, it } from "vitest";
import { topLines } from "./top-lines.ts";

it("shows what costs most, dearest first", () => {
  const lines = ["9.5", "100", "20", "100.00"].map((netAmount, index) => ({ netAmount, index }));

  expect(topLines(lines, 3).map(({ index }) => index)).toEqual([1, 3, 2]);
  expect(topLines([], 3)).toEqual([]);
});
