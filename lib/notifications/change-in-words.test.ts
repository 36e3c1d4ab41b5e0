import { describe, expect, it } from "vitest";
import type { ContentChange } from "#lib/approvals/changes";
import { aLine } from "#lib/orders/examples";
import { changeInWords } from "./change-in-words.ts";

const line = { kind: "line", lineNumber: 2, description: "Rail" } as const;
const address = { name: "Plant 2", street: "Kai 1", city: "Linz", postalCode: "4020", region: null, country: "AT" };
const changes: [ContentChange, string][] = [
  [{ kind: "header", field: "freight", old: "0", new: "1200" }, "Freight: EUR 0.00 → EUR 1,200.00"],
  [{ kind: "header", field: "supplierId", old: "1", new: "2" }, "Supplier: another one"],
  [
    { kind: "header", field: "shipTo", old: null, new: address },
    "Deliver to: nothing → Plant 2, Kai 1, Linz, 4020, AT",
  ],
  [{ ...line, field: "quantity", old: "8", new: "1000" }, "Line 2, quantity: 8 → 1,000"],
  [{ ...line, field: "unitPrice", old: "84.5", new: "84.125" }, "Line 2, unit price: EUR 84.50 → EUR 84.125"],
  [{ ...line, field: "discountPercent", old: "0", new: "5" }, "Line 2, discount: 0 % → 5 %"],
  [
    { kind: "added", lineNumber: 3, line: aLine({ description: "Nut", quantity: "4", unitPrice: "2" }) },
    "Line 3, added: Nut, 4 × EUR 2.00",
  ],
];

describe("a change in a mail", () => {
  it.each(changes)("%j", (change, words) => {
    expect(changeInWords(change, "EUR")).toBe(words);
  });
});
