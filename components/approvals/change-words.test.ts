import { expect, it } from "vitest";
import type { ContentChange } from "#lib/approvals/changes";
import type { LineTerms } from "#lib/orders/order";
import { changeInWords } from "./change-words.ts";

const line: LineTerms = {
  kind: "AMOUNT",
  description: "Commissioning on site",
  sku: null,
  category: null,
  quantity: "3378.63",
  unit: null,
  unitPrice: "1",
  discountPercent: "0",
  taxRatePercent: "20",
  neededBy: null,
  costCentre: null,
};
const ofLine = (different: object) =>
  ({ kind: "line", lineNumber: 3, description: "Rail", ...different }) as ContentChange;
const place = { name: "Plant", street: "Weg 1", city: "Linz", postalCode: "4020", region: null, country: "AT" };

it.each<[ContentChange, string, string | null, string | null]>([
  [ofLine({ field: "unitPrice", old: "106.1942", new: "118.9375" }), "Line 3, unit price", "€106.1942", "€118.9375"],
  [ofLine({ field: "quantity", old: "1000", new: "1" }), "Line 3, quantity", "1,000", "1"],
  [ofLine({ field: "neededBy", old: null, new: "2026-12-04" }), "Line 3, needed by", null, "4 Dec 2026"],
  [ofLine({ field: "discountPercent", old: "0", new: "12.5" }), "Line 3, discount", "0\u202f%", "12.5\u202f%"],
  [{ kind: "header", field: "freight", old: "0", new: "12.5" }, "Freight", "€0.00", "€12.50"],
  [{ kind: "header", field: "supplierId", old: "a", new: "b" }, "Supplier", "another supplier", "the one shown"],
  [{ kind: "header", field: "shipTo", old: null, new: place }, "Deliver to", null, "Plant, Weg 1, Linz, 4020, AT"],
  [{ kind: "added", lineNumber: 4, line }, "Line 4, added", null, "Commissioning on site, 3,378.63 × €1.00"],
  [{ kind: "removed", lineNumber: 2, line }, "Line 2, removed", "Commissioning on site, 3,378.63 × €1.00", null],
])("tells the change %j", (change, label, old, now) => {
  expect(changeInWords(change, "EUR")).toEqual({ label, old, new: now });
});
