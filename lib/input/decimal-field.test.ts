import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { minorDigits } from "#lib/codes/currency";
import { atLeast, decimal } from "#lib/kernel/decimal";
import { amountField, amountProblem, percentField, quantityField, rateField, unitPriceField } from "./decimal-field.ts";
import type { Field } from "./field.ts";

interface NumberCase {
  readonly field: string;
  readonly value: string;
  readonly expect: string;
  readonly stored?: string;
}

const corpus = readFileSync("e2e/corpus/numbers.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line): NumberCase => JSON.parse(line));

describe("a quantity", () => {
  it.each(corpus.filter(({ field }) => field === "quantity"))("$value: $expect", ({ value, stored }) => {
    expect(quantityField.safeParse(value).data).toBe(stored);
  });

  it.each([
    ["1e3", "Write digits only, like 10 or 10.5."],
    ["007", "Write digits only, like 10 or 10.5."],
    ["9".repeat(1_000_000), "Write digits only, like 10 or 10.5."],
    ["0", "Write a number above 0."],
    ["0.00000000", "Write a number above 0."],
    ["0.000000001", "Write at most 8 digits after the point."],
    ["12345678901", "Write at most 10 digits before the point."],
    [10, 'Write the number as text in quotes, like "10.5".'],
    [undefined, "Fill this in."],
  ])("is not %s", (input, message) => {
    expect(why(quantityField, input)).toBe(message);
  });

  it("comes without trailing zeros", () => {
    expect(quantityField.parse("9999999999.50000000")).toBe("9999999999.5");
  });
});

describe("a unit price", () => {
  it.each(corpus.filter(({ field }) => field.startsWith("unitPrice")))(
    "$field $value: $expect",
    ({ field, value, stored }) => {
      const price = unitPriceField.safeParse(value).data;
      const digits = minorDigits(/\[(.*)\]/.exec(field)?.[1] ?? "EUR");

      expect(price && atLeast(decimal(price), digits)).toBe(stored);
    },
  );
});

describe("a percentage", () => {
  it("is from 0 to 100 with at most 6 digits after the point", () => {
    expect(["0", "7.7", "100", "100.000000", "0.000001"].map((text) => percentField.parse(text))).toEqual([
      "0",
      "7.7",
      "100",
      "100",
      "0.000001",
    ]);
    expect(why(percentField, "100.000001")).toBe("Write a number from 0 to 100.");
    expect(why(percentField, "1.0000001")).toBe("Write at most 6 digits after the point.");
  });
});

describe("an amount of money", () => {
  it("is from 0 to 10^15", () => {
    expect(amountField.parse("1000000000000000.00")).toBe("1000000000000000");
    expect(why(amountField, "1000000000000000.01")).toBe("Write a number from 0 to 1000000000000000.");
    expect(why(amountField, "-1")).toBe("Write digits only, like 10 or 10.5.");
  });

  it.each([
    ["10.50", "EUR", null],
    ["10.505", "EUR", "Write EUR with at most 2 digits after the point."],
    ["10.500", "EUR", null],
    ["1.234", "KWD", null],
    ["100", "JPY", null],
    ["100.5", "JPY", "Write JPY without a point."],
  ])("%s fits %s: %s", (amount, currency, problem) => {
    expect(amountProblem(amount, currency)).toBe(problem);
  });
});

describe("an exchange rate", () => {
  it("is above 0", () => {
    expect(rateField.parse("0.0061234500")).toBe("0.00612345");
    expect(why(rateField, "0")).toBe("Write a number above 0.");
  });
});

function why(field: Field<string>, input: unknown): string | undefined {
  return field.safeParse(input).error?.issues[0]?.message;
}
