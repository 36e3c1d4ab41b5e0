import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

describe("canonical JSON", () => {
  it("sorts members by UTF-16 code units, as the example of RFC 8785 does", () => {
    const value = { "€": 1, "\r": 2, "\uFB33": 3, "1": 4, "😀": 5, "\u0080": 6, ö: 7 };

    expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\uFB33":3}');
  });

  it("writes numbers and strings as RFC 8785 does", () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0],
      string: '€$\u000F\nA\'B"\\\\"/',
    };

    expect(canonicalJson(value)).toBe(
      '{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("holds the same value, whatever order its members came in", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue()), (value) => {
        fc.pre(JSON.stringify(value).isWellFormed());
        const reversed = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([
    undefined,
    { a: undefined },
    [undefined],
    Number.NaN,
    Infinity,
    1n,
    new Date(0),
    new Map(),
    "\uD800",
    { "\uD800": 1 },
    () => 1,
  ])("refuses what JSON cannot hold exactly: %o", (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
