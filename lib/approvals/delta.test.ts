import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, decimal, plain, plus, times } from "#lib/kernel/decimal";
import { aLine, anOrder } from "#lib/orders/examples";
import type { Order } from "#lib/orders/order";
import { contentOf } from "#lib/orders/revision";
import { type Weight, weigh } from "./delta.ts";

const facts = { rate: "1", baseCurrency: "EUR", tolerancePercent: "1" };
const ordered = (quantity: string) => anOrder({ lines: [aLine({ quantity, unitPrice: "1", taxRatePercent: "0" })] });
const weighed = (before: Order, after: Order, different: Partial<typeof facts> = {}): Weight =>
  weigh(contentOf(before), contentOf(after), { ...facts, ...different });

const before = ordered("1000");
const line = aLine({ quantity: "1000", unitPrice: "1", taxRatePercent: "0" });

describe("what a change of an approved order needs", () => {
  it.each([
    ["nothing, where the total falls", ordered("900"), "The total falls below what was approved."],
    [
      "nothing, where the total stays",
      anOrder({ lines: [line], notes: "Ring." }),
      "The total stays what was approved.",
    ],
    [
      "nothing, where it is later",
      anOrder({ lines: [{ ...line, neededBy: "2027-01-01" }] }),
      "The total stays what was approved.",
    ],
    [
      "nothing, exactly at the tolerance",
      ordered("1010"),
      "The total rises by 1 % against what was approved; up to 1 % is tolerated.",
    ],
  ])("%s", (_what, after, because) => {
    expect(weighed(before, after)).toMatchObject({ outcome: "AT_ONCE", because });
  });

  it("the change orders' policy, above the tolerance, with what changes", () => {
    expect(weighed(before, ordered("1010.01"), { rate: "2" })).toEqual({
      outcome: "ROUTED",
      documentType: "CHANGE_ORDER",
      delta: { total: "20.02", percent: "1.001", fields: ["lines", "quantity"] },
      because: "The total rises by 1 % against what was approved.",
    });
  });

  it("says a rise in two digits", () => {
    expect(weighed(ordered("3"), ordered("4")).because).toBe("The total rises by 33.33 % against what was approved.");
    const little = weighed(ordered("1000000"), ordered("1000001"), { tolerancePercent: "0" }).because;
    expect(little).toBe("The total rises by less than 0.01 % against what was approved.");
  });

  it.each([
    ["the supplier", anOrder({ lines: [line], supplier: { ...before.supplier, id: "another" } })],
    ["the currency", anOrder({ lines: [line], currency: "USD" })],
    ["the payment terms", anOrder({ lines: [line], paymentTerms: "Net 90" })],
    ["the country of delivery", anOrder({ lines: [line], shipTo: { ...address, country: "CH" } })],
  ])("the whole route of an order, where %s changes", (_what, after) => {
    const from = anOrder({ lines: [line], shipTo: null });
    expect(weighed(from, after)).toMatchObject({ outcome: "ROUTED", documentType: "PO" });
  });

  it("nothing for another address in the same country", () => {
    const from = anOrder({ lines: [line], shipTo: address });
    const to = anOrder({ lines: [line], shipTo: { ...address, street: "Werkstraße 7" } });
    expect(weighed(from, to)).toMatchObject({ outcome: "AT_ONCE" });
  });

  it.each([
    ["what is ordered", { description: "Laptop", sku: null }],
    ["the cost centre", { costCentre: "SALES" }],
    ["the category", { category: "43211503" }],
  ])("a signature, where %s changes although the total falls", (what, different) => {
    const after = anOrder({ lines: [{ ...line, quantity: "500", ...different }] });
    expect(weighed(before, after)).toMatchObject({
      outcome: "ROUTED",
      documentType: "CHANGE_ORDER",
      because: expect.stringContaining(what) as string,
    });
  });

  it("a signature for a new line, although another one made room for it", () => {
    const two = anOrder({ lines: [line, aLine({ description: "Screws", sku: "S", quantity: "500", unitPrice: "1" })] });
    const swapped = anOrder({
      lines: [aLine({ description: "Toner", sku: "T", quantity: "400", unitPrice: "1" }), line],
    });
    expect(weighed(two, swapped)).toMatchObject({ outcome: "ROUTED", documentType: "CHANGE_ORDER" });
  });

  it("the whole route, where no approval is on record", () => {
    expect(weigh(null, contentOf(before), facts)).toMatchObject({ outcome: "ROUTED", documentType: "PO" });
  });
});

const address = { name: "Werk 2", street: "Am Bach 1", city: "Linz", postalCode: "4020", region: null, country: "AT" };

it("however many changes are tolerated, together they never exceed the tolerance against what was approved", () => {
  const steps = fc.array(fc.integer({ min: -30, max: 30 }), { maxLength: 30 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 0, max: 500 }),
      steps,
      (quantity, tolerance, changes) => {
        const tolerancePercent = plain({ units: BigInt(tolerance), scale: 2 });
        const approved = ordered(String(quantity));
        const most = times(decimal(approved.total), plus(decimal("1"), { units: BigInt(tolerance), scale: 4 }));
        let current = quantity;
        for (const change of changes) {
          const next = current + change;
          if (next <= 0) continue;
          const applied = weighed(approved, ordered(String(next)), { tolerancePercent }).outcome === "AT_ONCE";
          if (applied) current = next;
        }
        expect(compare(decimal(ordered(String(current)).total), most)).toBeLessThanOrEqual(0);
      },
    ),
  );
});
