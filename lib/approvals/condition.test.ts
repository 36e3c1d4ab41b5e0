import { describe, expect, it } from "vitest";
import { aLine } from "#lib/orders/examples";
import type { Condition } from "./condition-language.ts";
import { evaluate } from "./condition.ts";
import { aSnapshot } from "./examples.ts";

const at = "2026-11-20T12:00:00.000Z";
const ask = (condition: Condition, ...about: Parameters<typeof aSnapshot>) =>
  evaluate(condition, aSnapshot(...about), at);
const holds = (condition: Condition, ...about: Parameters<typeof aSnapshot>) => ask(condition, ...about).holds;

describe("a comparison", () => {
  it.each<[Condition, boolean, string]>([
    [{ fact: "total", lte: "10000.00" }, false, "total 12,400.00 EUR is above 10,000.00 EUR"],
    [{ fact: "total", gt: "10000.00" }, true, "total 12,400.00 EUR is above 10,000.00 EUR"],
    [{ fact: "total", lt: "12400" }, false, "total 12,400.00 EUR is at least 12,400.00 EUR"],
    [{ fact: "total", gte: "12400.000" }, true, "total 12,400.00 EUR is at least 12,400.00 EUR"],
    [{ fact: "total", eq: "12400" }, true, "total is 12,400.00 EUR"],
    [{ fact: "total", ne: "12400" }, false, "total is 12,400.00 EUR"],
    [{ fact: "total", in: ["1", "12400.0"] }, true, "total 12,400.00 EUR is one of 1.00 EUR, 12,400.00 EUR"],
    [{ fact: "currency", eq: "USD" }, false, "currency EUR is not USD"],
    [{ fact: "supplier.country", notIn: ["AT", "DE"] }, false, "supplier's country AT is one of AT, DE"],
    [{ fact: "supplier.isNew", eq: true }, true, "the supplier is new"],
  ])("%j of 12,400.00 EUR is %s", (condition, expected, because) => {
    const line = aLine({ quantity: "1", unitPrice: "12400", taxRatePercent: "0" });

    const finding = ask(condition, { lines: [line] });

    expect(finding).toEqual({ holds: expected, because });
  });

  it.each<[Condition, boolean, string]>([
    [{ fact: "delta.total", gt: "200" }, true, "change of the total 202.80 EUR is above 200.00 EUR"],
    [{ fact: "delta.percent", lte: "10" }, false, "change of the total in percent 20 is above 10"],
    [
      { fact: "delta.fields", in: ["notes", "quantity"] },
      true,
      "changed fields lines and quantity include notes or quantity",
    ],
    [{ fact: "delta.fields", eq: "unitPrice" }, false, "changed fields lines and quantity do not include unitPrice"],
    [{ fact: "delta.fields", notIn: ["notes"] }, true, "changed fields lines and quantity do not include notes"],
    [{ fact: "delta.fields", ne: "quantity" }, false, "changed fields lines and quantity include quantity"],
  ])("%j of a change of 20 % is %s", (condition, expected, because) => {
    const delta = { total: "202.80", percent: "20", fields: ["lines", "quantity"] };

    expect(evaluate(condition, { ...aSnapshot(), delta }, at)).toEqual({ holds: expected, because });
    expect(evaluate(condition, aSnapshot(), at).holds).toBe("ne" in condition || "notIn" in condition);
  });

  it("compares decimals exactly, not as binary floats", () => {
    const line = aLine({ quantity: "3", unitPrice: "0.1", taxRatePercent: "0" });

    expect(holds({ fact: "total", eq: "0.3" }, { lines: [line] })).toBe(true);
    expect(holds({ fact: "total", gt: "9007199254740993" }, { baseTotal: "9007199254740992" })).toBe(false);
  });

  it("finds nothing in what is not given", () => {
    expect(ask({ fact: "paymentTerms", eq: "Net 30" }, { paymentTerms: null })).toEqual({
      holds: false,
      because: "payment terms not given",
    });
    expect(holds({ fact: "paymentTerms", ne: "Net 30" }, { paymentTerms: null })).toBe(true);
    expect(holds({ fact: "requester.department", in: ["IT"] })).toBe(false);
    expect(holds({ fact: "requester.department", in: ["IT"] }, {}, { department: "IT" })).toBe(true);
  });

  it("knows a supplier from its first approved order on", () => {
    const known = { supplierKnownSince: "2026-11-20T11:59:59.000Z" };

    expect(holds({ fact: "supplier.isNew", eq: false }, {}, known)).toBe(true);
    expect(ask({ fact: "supplier.isNew", eq: true }, {}, known).because).toBe("the supplier is not new");
    expect(evaluate({ fact: "supplier.isNew", eq: true }, aSnapshot({}, known), "2026-11-01T00:00:00.000Z").holds).toBe(
      true,
    );
  });

  it("sums spend over the days that the rule names, this order included", () => {
    const about = [
      { baseTotal: "4000.00" },
      { spend: { "supplierSpend 30": "6500.5", "supplierSpend 90": "1" } },
    ] as const;

    expect(ask({ fact: "supplierSpend", days: 30, gt: "10000" }, ...about)).toEqual({
      holds: true,
      because: "spend with the supplier in 30 days, this order included, 10,500.50 EUR is above 10,000.00 EUR",
    });
    expect(holds({ fact: "supplierSpend", days: 90, gt: "10000" }, ...about)).toBe(false);
    expect(holds({ fact: "requesterSpend", days: 30, gt: "0" }, ...about)).toBe(false);
  });

  it.each([
    ["112", "0", "12"],
    ["112.5", "10", "1.25"],
    ["97", "0", "-3"],
  ])(
    "compares a price of %s less %s %% with the last one, discount taken off: %s %%",
    (unitPrice, discountPercent, percent) => {
      const line = aLine({ sku: "GR-1", unit: "C62", unitPrice, discountPercent });
      const { lines } = aSnapshot({ lines: [line] }, { lastPrices: { "GR-1 C62": "100" } });

      expect(lines).toMatchObject([{ priceVariancePercent: percent }]);
    },
  );

  it("finds no increase where nothing was bought before, or in another unit", () => {
    const increased: Condition = { lines: "any", where: { fact: "priceVariancePercent", gt: "0" } };
    const line = aLine({ sku: "GR-1", unit: "C62", unitPrice: "200" });

    expect(holds(increased, { lines: [line] }, { lastPrices: { "GR-1 KGM": "100", "GR-2 C62": "100" } })).toBe(false);
    expect(holds(increased, { lines: [line] }, { lastPrices: { "GR-1 C62": "100" } })).toBe(true);
  });

  it("asks in the base currency", () => {
    const order = { currency: "USD", lines: [aLine({ quantity: "1", unitPrice: "1000", taxRatePercent: "0" })] };

    expect(ask({ fact: "total", lte: "950" }, order, { rate: "0.92" })).toEqual({
      holds: true,
      because: "total 920.00 EUR is at most 950.00 EUR",
    });
    expect(holds({ lines: "any", where: { fact: "unitPrice", eq: "920" } }, order, { rate: "0.92" })).toBe(true);
  });
});

describe("all, any and not", () => {
  const yes: Condition = { fact: "currency", eq: "EUR" };
  const nope: Condition = { fact: "currency", eq: "USD" };

  it.each<[Condition, boolean]>([
    [{ all: [] }, true],
    [{ any: [] }, false],
    [{ all: [yes, nope] }, false],
    [{ any: [yes, nope] }, true],
    [{ not: nope }, true],
    [{ not: { all: [] } }, false],
  ])("%j is %s", (condition, expected) => {
    expect(holds(condition)).toBe(expected);
  });

  it("name what decided: all that held, or the first that did not", () => {
    expect(ask({ all: [yes, { fact: "supplier.code", eq: "ALPENWERK" }] }).because).toBe(
      "currency is EUR and supplier is ALPENWERK",
    );
    expect(ask({ all: [yes, nope] }).because).toBe("currency EUR is not USD");
    expect(ask({ all: [] }).because).toBe("the rule is for every order");
  });
});

describe("lines", () => {
  const lines = [
    aLine({ category: "IT", costCentre: "CC-1", quantity: "2", unitPrice: "100" }),
    aLine({ category: "Office", costCentre: "CC-2", quantity: "5", unitPrice: "10" }),
  ];

  it.each<[Condition, boolean, string]>([
    [{ lines: "any", where: { fact: "category", eq: "Office" } }, true, "in line 2 category is Office"],
    [{ lines: "any", where: { fact: "category", eq: "Travel" } }, false, "no line is of the kind the rule names"],
    [
      { lines: "all", where: { fact: "costCentre", in: ["CC-1", "CC-2"] } },
      true,
      "every line is of the kind the rule names",
    ],
    [{ lines: "all", where: { fact: "category", eq: "IT" } }, false, "in line 2 category Office is not IT"],
    [
      { lines: "sum", of: "netAmount", where: { fact: "category", eq: "IT" }, gt: "199.99" },
      true,
      "net amount of the lines meant 200.00 EUR is above 199.99 EUR",
    ],
    [{ lines: "sum", of: "quantity", where: { all: [] }, lte: "6" }, false, "quantity of the lines meant 7 is above 6"],
  ])("%j is %s", (condition, expected, because) => {
    expect(ask(condition, { lines })).toEqual({ holds: expected, because });
  });

  it("cannot be summed where an amount is not known", () => {
    expect(holds({ lines: "sum", of: "netAmount", where: { all: [] }, gte: "0" }, { lines }, { rate: null })).toBe(
      false,
    );
  });
});

it("refuses to ask what nobody checked", () => {
  expect(() => ask({ fact: "weather", eq: "fine" })).toThrow("weather");
  expect(() => ask({ fact: "total" })).toThrow("operator");
});
