import { describe, expect, it } from "vitest";
import { barsOf, size } from "./bars.ts";

const month = (name: string, p50: string, p90: string) => {
  return { month: name, steps: 3, hours: { p50: "1", p90: "1" }, workingHours: { p50, p90 } };
};
const tall = size.height - size.bottom - size.top;

describe("the bars of a report", () => {
  it("stand beside each other, as high as their hours under a round scale", () => {
    const { bars, lines } = barsOf([month("2026-10", "4.00", "8.00"), month("2026-11", "2.00", "16.00")]);

    expect(lines.map(({ hours }) => hours)).toEqual([0, 5, 10, 15, 20]);
    expect(bars.map(({ p50, p90 }) => [p50, p90])).toEqual([
      [tall / 5, (tall * 2) / 5],
      [tall / 10, (tall * 4) / 5],
    ]);
    expect(bars[0]?.x).toBeLessThan(bars[1]?.x ?? 0);
  });

  it("grow thinner, and not all are named, where there are many", () => {
    const two = barsOf(Array.from({ length: 24 }, (_, index) => month(`month ${index}`, "1.00", "2.00")));

    expect(two.width * 2).toBeLessThan((two.bars[1]?.x ?? 0) - (two.bars[0]?.x ?? 0));
    expect(two.bars.filter(({ isNamed }) => isNamed)).toHaveLength(12);
    expect(barsOf([month("2026-11", "1.00", "2.00")])).toMatchObject({ width: 18, bars: [{ isNamed: true }] });
  });

  it.each([
    ["0.00", [0, 0.5, 1]],
    ["0.40", [0, 0.5, 1]],
    ["3.90", [0, 1, 2, 3, 4]],
    ["700.00", [0, 200, 400, 600, 800]],
  ])("have a scale for %s hours", (p90, hours) => {
    const { lines } = barsOf([month("2026-11", "0.00", p90)]);

    expect(lines.map((line) => line.hours)).toEqual(hours);
  });
});
