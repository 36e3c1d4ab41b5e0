import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decimal, equals, fixed, sum } from "#lib/kernel/decimal";
import { aLine } from "./examples.ts";
import { baseTotal, netAmount, totalsOf, withinReason } from "./totals.ts";

describe("what an order comes to", () => {
  it("rounds each line once, half up, to the currency's minor unit", () => {
    const line = aLine({ quantity: "3", unitPrice: "0.335" });

    expect(fixed(netAmount(line, "EUR"), 2)).toBe("1.01");
    expect(fixed(netAmount(line, "JPY"), 0)).toBe("1");
    expect(fixed(netAmount(line, "KWD"), 3)).toBe("1.005");
  });

  it("takes the discount off before it rounds", () => {
    expect(fixed(netAmount(aLine({ quantity: "7", unitPrice: "1.15", discountPercent: "12.5" }), "EUR"), 2)).toBe(
      "7.04",
    );
  });

  it("rounds the tax once per rate, on everything that has this rate, freight included", () => {
    const lines = [
      aLine({ netAmount: "0.03", taxRatePercent: "20" }),
      aLine({ netAmount: "0.03", taxRatePercent: "20" }),
      aLine({ netAmount: "10", taxRatePercent: "0" }),
    ];

    expect(totalsOf({ currency: "EUR", freight: "0.02", freightTaxRatePercent: "20", lines })).toEqual({
      netTotal: "10.06",
      taxes: [
        { ratePercent: "0", net: "10", tax: "0" },
        { ratePercent: "20", net: "0.08", tax: "0.02" },
      ],
      taxTotal: "0.02",
      total: "10.1",
    });
  });

  it("has no base total while no exchange rate is known", () => {
    expect(baseTotal("100", null, "EUR")).toBeNull();
    expect(baseTotal("100.01", "0.00625", "EUR")).toBe("0.63");
  });

  it("is refused above 10^15, by the name of the field", () => {
    expect(withinReason([{ path: ["lines", 0, "quantity"], amount: "1000000000000000" }])).toMatchObject({ ok: true });
    expect(withinReason([{ path: ["lines", 0, "quantity"], amount: "1000000000000000.01" }])).toMatchObject({
      ok: false,
      refusal: { code: "validation_failed", details: { errors: [{ path: ["lines", 0, "quantity"] }] } },
    });
  });

  it("always adds up: nets + freight + taxes = total, whatever the lines", () => {
    const cents = (most: number) =>
      fc.integer({ min: 0, max: most }).map((units) => fixed({ units: BigInt(units), scale: 2 }, 2));
    const line = fc.record({ netAmount: cents(10_000_000), taxRatePercent: fc.constantFrom("0", "7", "19", "20") });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), cents(100_000), (lines, freight) => {
        const totals = totalsOf({ currency: "EUR", freight, freightTaxRatePercent: "19", lines });
        const parts = sum([decimal(totals.netTotal), decimal(freight), decimal(totals.taxTotal)]);

        expect(equals(parts, decimal(totals.total))).toBe(true);
        expect(equals(sum(totals.taxes.map(({ tax }) => decimal(tax))), decimal(totals.taxTotal))).toBe(true);
      }),
    );
  });

  it("agrees with every line total of the corpus", () => {
    const rows = readFileSync("e2e/corpus/numbers.jsonl", "utf8")
      .trim()
      .split("\n")
      .map((row) => JSON.parse(row) as { field: string; value: [string, string]; expect: string });
    const totals = rows.filter(({ field }) => field.startsWith("line total"));

    expect(totals.length).toBeGreaterThan(5);
    for (const {
      value: [quantity, unitPrice],
      expect: net,
    } of totals) {
      expect(fixed(netAmount(aLine({ quantity, unitPrice }), "EUR"), 2)).toBe(net);
    }
  });
});
