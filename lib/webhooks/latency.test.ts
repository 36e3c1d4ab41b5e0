import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addLatencies, latencyClass, latencyClasses, quantile } from "./latency.ts";

const counted = (times: readonly number[]) => {
  const counts = Array.from({ length: latencyClasses }, () => 0);
  for (const time of times) counts[latencyClass(time)] = (counts[latencyClass(time)] ?? 0) + 1;
  return counts;
};
const someTimes = fc.array(fc.double({ min: 1, max: 15_000, noNaN: true }), { minLength: 1, maxLength: 300 });

describe("answer times", () => {
  it("are none where nothing answered", () => {
    expect(quantile([], 0.5)).toBeNull();
    expect(quantile(counted([]), 0.95)).toBeNull();
  });

  it("of equal answers are about that time", () => {
    expect(quantile(counted([200, 200, 200]), 0.5)).toBeGreaterThan(170);
    expect(quantile(counted([200, 200, 200]), 0.95)).toBeLessThan(230);
  });

  it("are in the class of the answer that has that place", () => {
    fc.assert(
      fc.property(someTimes, fc.constantFrom(0.5, 0.95), (times, share) => {
        const sorted = times.toSorted((one, other) => one - other);
        const exact = sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
        const said = quantile(counted(times), share) ?? 0;
        expect(said).toBeLessThanOrEqual(exact * 1.2 + 1);
        expect(said).toBeGreaterThanOrEqual(exact / 1.2 - 1);
      }),
    );
  });

  it("added up are those of all", () => {
    fc.assert(
      fc.property(someTimes, someTimes, (one, other) => {
        expect(addLatencies(counted(one), counted(other))).toEqual(counted([...one, ...other]));
      }),
    );
  });

  it("that take longer than anything fits are in the last class", () => {
    expect(latencyClass(1e9)).toBe(latencyClasses - 1);
    expect(latencyClass(0)).toBe(0);
  });
});
