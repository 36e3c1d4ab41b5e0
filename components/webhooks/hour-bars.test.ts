import { describe, expect, it } from "vitest";
import type { HourOfTries } from "#lib/webhooks/endpoint-health";
import { size, timesOf, triesOf } from "./hour-bars.ts";

const hours: HourOfTries[] = Array.from({ length: 24 }, (_, index) => {
  return { hour: `${index}`, delivered: index === 3 ? 90 : 0, failed: index === 3 ? 60 : 0, p50: 40, p95: 180 };
});
const inside = size.height - size.bottom - size.top;

describe("the bars of 24 hours", () => {
  it("stand side by side under a scale with few round lines", () => {
    const { bars, lines } = triesOf(hours);
    expect(bars).toHaveLength(24);
    expect(bars.at(-1)?.x).toBeLessThan(size.width);
    expect(lines.map(({ value }) => value)).toEqual([0, 50, 100, 150]);
    expect(bars[3]).toMatchObject({ first: expect.closeTo(inside * 0.6), second: expect.closeTo(inside * 0.4) });
  });

  it("are as high as the time they stand for", () => {
    const { bars, lines } = timesOf(hours);
    expect(lines.at(-1)?.value).toBe(200);
    expect(bars[0]).toMatchObject({ first: expect.closeTo(inside * 0.2), second: expect.closeTo(inside * 0.9) });
  });

  it("lie on the ground where nothing was tried", () => {
    const { bars, lines } = triesOf(hours.map((one) => ({ ...one, delivered: 0, failed: 0 })));
    expect(bars.every(({ first, second }) => first === 0 && second === 0)).toBe(true);
    expect(lines.map(({ value }) => value)).toEqual([0, 1]);
  });
});
