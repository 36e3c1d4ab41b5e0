import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decimal } from "./decimal.ts";
import { decimal, equals, fixed, isNegative, zero } from "./decimal.ts";
import { netOfLine, taxOf } from "./money.ts";

interface LineTotal {
  readonly field: string;
  readonly value: readonly string[];
  readonly expect: string;
}

const lineTotals = readFileSync("e2e/corpus/numbers.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line): LineTotal => JSON.parse(line))
  .filter(({ field }) => field.startsWith("line total"));

describe("the net amount of a line", () => {
  it.each(lineTotals)("is $expect for $value", ({ value: [quantity = "", unitPrice = ""], expect: net }) => {
    expect(fixed(netOfLine(decimal(quantity), decimal(unitPrice), zero, 2), 2)).toBe(net);
  });

  it.each([
    ["10", "100.00", "12.5", 2, "875.00"],
    ["3", "33.333", "0", 0, "100"],
    ["1", "0.0005", "0", 3, "0.001"],
    ["7", "19.99", "100", 2, "0.00"],
    ["9999999999.99999999", "9999999999.99999999", "0", 2, "99999999999999999800.00"],
  ])("is exact before it is rounded once: %s × %s less %s %%", (quantity, price, discount, minor, net) => {
    expect(fixed(netOfLine(decimal(quantity), decimal(price), decimal(discount), minor), minor)).toBe(net);
  });

  it("is never negative, and the whole price without a discount", () => {
    const amount = fc.record({ units: fc.bigInt({ min: 0n, max: 10n ** 18n }), scale: fc.nat(8) });
    const percent = fc.record({
      units: fc.bigInt({ min: 0n, max: 10n ** 8n }),
      scale: fc.constant(6),
    });
    fc.assert(
      fc.property(amount, amount, percent, (quantity, price, discount) => {
        expect(isNegative(netOfLine(quantity, price, discount, 2))).toBe(false);
        expect(equals(netOfLine(quantity, price, zero, 16), exactProduct(quantity, price))).toBe(true);
      }),
    );
  });
});

describe("the tax on a net amount", () => {
  it.each([
    ["1000.00", "19", 2, "190.00"],
    ["0.05", "10", 2, "0.01"],
    ["101", "10", 0, "10"],
    ["105", "10", 0, "11"],
    ["99.99", "7.7", 2, "7.70"],
  ])("of %s at %s %% is rounded once to %i digits: %s", (net, rate, minor, tax) => {
    expect(fixed(taxOf(decimal(net), decimal(rate), minor), minor)).toBe(tax);
  });
});

function exactProduct(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}
