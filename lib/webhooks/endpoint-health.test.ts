import { describe, expect, it } from "vitest";
import { summaryOf } from "./endpoint-health.ts";
import { latencyClass } from "./latency.ts";

const now = new Date("2026-11-20T12:34:00Z");
const answered = (milliseconds: number, count: number) => {
  const latency = Array.from({ length: 60 }, () => 0);
  latency[latencyClass(milliseconds)] = count;
  return latency;
};
const hour = (at: string, delivered: number, failed: number) => ({
  hour: at,
  delivered,
  failed,
  latency: answered(100, delivered),
});

describe("the last 24 hours of an endpoint", () => {
  it("are 24, the running one last, empty ones too", () => {
    const { hours, successPercent, p50 } = summaryOf([], now);
    expect(hours).toHaveLength(24);
    expect(hours[0]?.hour).toBe("2026-11-19T13:00:00.000Z");
    expect(hours.at(-1)).toEqual({ hour: "2026-11-20T12:00:00.000Z", delivered: 0, failed: 0, p50: null, p95: null });
    expect({ successPercent, p50 }).toEqual({ successPercent: null, p50: null });
  });

  it("are added up, in whatever order they come; what is older is left out", () => {
    const summary = summaryOf(
      [
        hour("2026-11-20T12:00:00.000Z", 30, 1),
        hour("2026-11-20T02:00:00.000Z", 10, 0),
        hour("2026-11-19T12:00:00.000Z", 0, 500),
      ],
      now,
    );
    expect(summary).toMatchObject({ delivered: 40, failed: 1, successPercent: "97.5" });
    expect(summary.p50).toBeGreaterThan(80);
    expect(summary.p95).toBeLessThan(125);
    expect(summary.hours.at(-1)).toMatchObject({ delivered: 30, failed: 1 });
  });

  it.each([
    [9999, 1, "99.9"],
    [1, 0, "100.0"],
    [0, 7, "0.0"],
    [1, 2, "33.3"],
  ])("%i delivered and %i failed are %s %%", (delivered, failed, percent) => {
    expect(summaryOf([hour("2026-11-20T12:00:00.000Z", delivered, failed)], now).successPercent).toBe(percent);
  });
});
