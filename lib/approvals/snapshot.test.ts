import { describe, expect, it } from "vitest";
import { aLine, anOrder } from "#lib/orders/examples";
import { aSnapshot } from "./examples.ts";

describe("the snapshot the rules see", () => {
  const dollars = {
    currency: "USD",
    lines: [aLine({ quantity: "3", unitPrice: "33.33", taxRatePercent: "0", costCentre: "CC-1" })],
  };

  it("has amounts in the base currency: totals rounded to its minor digits, lines exact", () => {
    const { total, facts, lines } = aSnapshot(dollars, { rate: "0.9155" });

    expect({ total, net: facts.netTotal }).toEqual({ total: "91.54", net: "91.54" });
    expect(lines).toMatchObject([
      { quantity: "3", unitPrice: "30.513615", netAmount: "91.540845", costCentre: "CC-1" },
    ]);
  });

  it("speaks of the total that the order already has", () => {
    expect(aSnapshot({ ...dollars, baseTotal: "92" }, { rate: "0.9155" }).total).toBe("92.00");
    expect(aSnapshot({ baseTotal: "92" }, { baseCurrency: "JPY" }).total).toBe("92");
  });

  it("knows no amount without a rate", () => {
    const { total, facts, lines } = aSnapshot(dollars, { rate: null });

    expect([total, facts.total, facts.netTotal, lines[0]?.netAmount]).toEqual([null, null, null, null]);
  });

  it("names everyone who wrote the order once, the requester first", () => {
    const { requester } = anOrder();

    expect(aSnapshot({ authorIds: ["editor", requester.id] }).authorIds).toEqual([requester.id, "editor"]);
  });
});
