import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decimal } from "./decimal.ts";
import {
  atLeast,
  compare,
  decimal,
  divide,
  equals,
  fixed,
  isNegative,
  isPositive,
  isZero,
  max,
  min,
  minus,
  one,
  plain,
  plus,
  roundHalfUp,
  sum,
  times,
  zero,
} from "./decimal.ts";

const anyDecimal = fc.record({
  units: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
  scale: fc.nat(12),
});

describe("reading a decimal", () => {
  it.each(["0", "1", "10.5", "0.00000001", "9999999999.99999999", "-0.25"])("reads %s", (text) => {
    expect(fixed(decimal(text), text.split(".")[1]?.length ?? 0)).toBe(text);
  });

  it.each(["", " ", "1.", ".5", "+1", "1e3", "1,5", "007", "0x10", "NaN", "１２", "١٢", "1 000", "--1", "1\n"])(
    "refuses %j",
    (text) => {
      expect(() => decimal(text)).toThrow(RangeError);
    },
  );

  it("knows no minus zero", () => {
    expect(plain(decimal("-0.00"))).toBe("0");
  });
});

describe("writing a decimal", () => {
  it("drops trailing zeros, but not those before the point", () => {
    expect(["1.500", "100", "0.10", "-2.00"].map((text) => plain(decimal(text)))).toEqual(["1.5", "100", "0.1", "-2"]);
  });

  it("keeps at least so many digits", () => {
    expect(["1", "0.005", "1.230"].map((text) => atLeast(decimal(text), 2))).toEqual(["1.00", "0.005", "1.23"]);
  });

  it("never loses a digit silently", () => {
    expect(fixed(decimal("-0.5"), 2)).toBe("-0.50");
    expect(() => fixed(decimal("0.005"), 2)).toThrow(RangeError);
  });

  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(anyDecimal, (number) => {
        expect(equals(decimal(plain(number)), number)).toBe(true);
        expect(equals(decimal(fixed(number, 12)), number)).toBe(true);
      }),
    );
  });
});

describe("calculating", () => {
  it("does what binary floats cannot", () => {
    expect(plain(plus(decimal("0.1"), decimal("0.2")))).toBe("0.3");
    expect(plain(times(decimal("1.15"), decimal("7")))).toBe("8.05");
    expect(plain(sum(["0.1", "0.2", "-0.3"].map(decimal)))).toBe("0");
  });

  it("follows the laws of arithmetic", () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, anyDecimal, (a, b, c) => {
        expect(equals(plus(a, b), plus(b, a))).toBe(true);
        expect(equals(minus(plus(a, b), b), a)).toBe(true);
        expect(equals(times(a, plus(b, c)), plus(times(a, b), times(a, c)))).toBe(true);
        expect(equals(times(a, one), a) && equals(plus(a, zero), a)).toBe(true);
      }),
    );
  });

  it("rounds half up, away from zero, once", () => {
    const cases = [
      ["0.005", "0.01"],
      ["0.0049", "0.00"],
      ["-0.005", "-0.01"],
      ["2.675", "2.68"],
      ["1", "1.00"],
    ] as const;
    for (const [text, rounded] of cases) expect(fixed(roundHalfUp(decimal(text), 2), 2)).toBe(rounded);
  });

  it("rounds to a neighbour never more than half a step away", () => {
    fc.assert(
      fc.property(anyDecimal, fc.nat(12), (number, digits) => {
        const error = minus(roundHalfUp(number, digits), number);
        expect(compare(magnitude(error), { units: 5n, scale: digits + 1 })).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("divides to so many digits, and back again", () => {
    expect(fixed(divide(one, decimal("3"), 4), 4)).toBe("0.3333");
    expect(fixed(divide(decimal("-2"), decimal("3"), 0), 0)).toBe("-1");
    expect(() => divide(one, zero, 2)).toThrow(RangeError);
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        fc.pre(!isZero(b));
        expect(equals(divide(times(a, b), b, 12), a)).toBe(true);
      }),
    );
  });
});

describe("comparing", () => {
  it("looks at the value, not at how it is written", () => {
    expect(equals(decimal("1"), decimal("1.000"))).toBe(true);
    expect(compare(decimal("-1"), decimal("0.5"))).toBe(-1);
    expect(compare(decimal("10"), decimal("9"))).toBe(1);
  });

  it("finds the smallest and the largest", () => {
    const [a, b, c] = [decimal("-1"), decimal("2"), decimal("0.5")];
    expect(max(a, b, c)).toBe(b);
    expect(min(b, a, c)).toBe(a);
  });

  it("tells signs apart", () => {
    expect(
      [zero, one, decimal("-0.01")].map((number) => [isZero(number), isPositive(number), isNegative(number)]),
    ).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
  });
});

function magnitude(number: Decimal): Decimal {
  return max(number, minus(zero, number));
}
