import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timingParts } from "./timing-parts.ts";

const time = fc.option(fc.double({ min: 0, max: 5_000, noNaN: true }));

describe("the parts of a try's time", () => {
  it("follow each other, and the wait for the first byte is what opening the line did not take", () => {
    const parts = timingParts({ dns: 2, connect: 11, tls: 24, firstByte: 137, total: 200 });
    expect(parts.map(({ name, took }) => [name, took])).toEqual([
      ["dns", 2],
      ["connect", 11],
      ["tls", 24],
      ["first byte", 100],
      ["rest", 63],
    ]);
    expect(parts[3]).toMatchObject({ from: expect.closeTo(18.5), percent: expect.closeTo(50) });
  });

  it("leave out what there was none of", () => {
    expect(timingParts({ dns: null, connect: null, tls: null, firstByte: 40, total: 40 })).toMatchObject([
      { name: "first byte", took: 40, from: 0, percent: 100 },
    ]);
    expect(timingParts({ dns: null, connect: null, tls: null, firstByte: null, total: 0 })).toEqual([]);
  });

  it("are all of it, whatever was measured", () => {
    fc.assert(
      fc.property(
        time,
        time,
        time,
        time,
        fc.double({ min: 1, max: 15_000, noNaN: true }),
        (dns, connect, tls, firstByte, total) => {
          const parts = timingParts({ dns, connect, tls, firstByte, total });
          expect(parts.reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100);
          expect(parts.every(({ took, from }) => took > 0 && from >= 0)).toBe(true);
        },
      ),
    );
  });
});
