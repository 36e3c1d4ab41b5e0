import { describe, expect, it } from "vitest";
import { aLine } from "#lib/orders/examples";
import { anOrganisation, aPolicy, aSnapshot } from "./examples.ts";
import { raisedFlags } from "./raised-flags.ts";
import { route } from "./route.ts";

const at = "2026-11-20T12:00:00.000Z";
const known = { supplierKnownSince: "2026-01-01T00:00:00.000Z" };
const none = { count: 0, total: "0" };
const raised = (snapshot: ReturnType<typeof aSnapshot>, neighbours = none) => {
  const found = route([aPolicy()], snapshot, anOrganisation(), at);
  return raisedFlags([aPolicy()], snapshot, anOrganisation(), at, found, neighbours);
};

describe("an order is remarkable", () => {
  it("where with its neighbours it would go another way", () => {
    const order = aSnapshot({ baseTotal: "6000.00" }, known);

    expect(raised(order, { count: 1, total: "4000.00" })).toEqual([]);
    expect(raised(order, { count: 1, total: "4000.01" })).toEqual([
      {
        code: "POSSIBLE_SPLIT",
        because:
          "With another order of Lena Moser for this supplier in 7 days it comes to 10,000.01 EUR, for which another rule holds.",
      },
    ]);
  });

  it("where a price rose by a tenth or more: the line that rose most", () => {
    const line = (sku: string, unitPrice: string) => aLine({ sku, unit: "C62", unitPrice });
    const lastPrices = { "A C62": "100", "B C62": "100" };
    const order = (a: string, b: string) =>
      aSnapshot({ lines: [line("A", a), line("B", b)] }, { ...known, lastPrices });

    expect(raised(order("109.99", "100"))).toEqual([]);
    expect(raised(order("110", "112"))).toEqual([
      { code: "PRICE_ROSE", because: "Line 2 costs 12 % more than the last time." },
    ]);
  });

  it("where nothing was bought from the supplier before", () => {
    expect(raised(aSnapshot())).toMatchObject([{ code: "NEW_SUPPLIER" }]);
    expect(raised(aSnapshot({}, known))).toEqual([]);
  });
});
