import type { Order } from "../support/bodies.ts";
import { expect, test } from "../support/fixtures.ts";
import { draft, line } from "../support/life.ts";

test("amounts have exactly the currency's digits, unit prices at least those, quantities none too many", async ({
  company,
}) => {
  const made = (currency: string, facts: object) =>
    company.buyer.api.send("/purchase-orders", draft(company, { currency, lines: [line(facts)] }));
  const yen = await made("JPY", { quantity: "3.50", unitPrice: "286", taxRatePercent: "0" });
  expect(yen).toMatchObject({ netTotal: "1001", taxTotal: "0", total: "1001", freight: "0" });
  expect(yen.lines[0]).toMatchObject({ quantity: "3.5", unitPrice: "286", netAmount: "1001" });
  const dinar = await made("KWD", { quantity: "1", unitPrice: "1234.5", taxRatePercent: "5" });
  expect(dinar).toMatchObject({ netTotal: "1234.500", taxTotal: "61.725", total: "1296.225" });
  const euro = await made("EUR", { quantity: "0.00000001", unitPrice: "0.10", taxRatePercent: "20" });
  expect(euro.lines[0]).toMatchObject({ quantity: "0.00000001", unitPrice: "0.10", netAmount: "0.00" });
  const precise = await made("JPY", { quantity: "3", unitPrice: "0.12345678", taxRatePercent: "0" });
  expect(precise.lines[0]).toMatchObject({ unitPrice: "0.12345678", netAmount: "0" });
});

test("rounds a line once, half up; tax once for each rate, on the summed net and freight", async ({ company }) => {
  const lines = [
    line({ quantity: "1", unitPrice: "0.125", taxRatePercent: "20" }),
    line({ quantity: "1", unitPrice: "0.125", taxRatePercent: "20" }),
    line({ quantity: "3", unitPrice: "10", discountPercent: "33.333333", taxRatePercent: "10" }),
  ];
  const facts = { lines, freight: "1.02", freightTaxRatePercent: "20" };
  const order = await company.buyer.api.send("/purchase-orders", draft(company, facts));
  expect(order.lines.map(({ netAmount }) => netAmount)).toEqual(["0.13", "0.13", "20.00"]);
  expect(order.taxes).toEqual([
    { ratePercent: "10", net: "20.00", tax: "2.00" },
    { ratePercent: "20", net: "1.28", tax: "0.26" },
  ]);
  expect(order).toMatchObject({ netTotal: "20.26", taxTotal: "2.26", total: "23.54" });
});

test("more digits than allowed are refused, never rounded; the largest that fit are exact", async ({ company }) => {
  const ask = (facts: object, head: object = {}) =>
    company.buyer.api.ask<Order>("POST", "/purchase-orders", {
      body: draft(company, { lines: [line(facts)], ...head }),
    });
  const refused = [
    [{ quantity: "0" }, {}],
    [{ quantity: "-1" }, {}],
    [{ quantity: "1.123456789" }, {}],
    [{ quantity: "12345678901" }, {}],
    [{ quantity: 5 }, {}],
    [{ quantity: "1e3" }, {}],
    [{ quantity: "01" }, {}],
    [{ quantity: "+1" }, {}],
    [{ quantity: "1,5" }, {}],
    [{ unitPrice: "1.123456789" }, {}],
    [{ unitPrice: "-0.01" }, {}],
    [{ taxRatePercent: "100.000001" }, {}],
    [{ discountPercent: "0.1234567" }, {}],
    [{}, { freight: "1.001" }],
    [{}, { currency: "JPY", freight: "1.5" }],
    [{ quantity: "9999999999", unitPrice: "9999999999" }, {}],
  ] as const;
  for (const [facts, head] of refused) {
    const answer = await ask(facts, head);
    expect(answer.status, JSON.stringify([facts, head])).toBe(422);
  }
  const large = await ask({ quantity: "9999999999.99999999", unitPrice: "99999.99999999", taxRatePercent: "0" });
  expect(large.body.lines[0]).toMatchObject({
    quantity: "9999999999.99999999",
    unitPrice: "99999.99999999",
    netAmount: "999999999999900.00",
  });
});
