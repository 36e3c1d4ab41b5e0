import { describe, expect, it } from "vitest";
import type { LineTerms } from "#lib/orders/order";
import type { Content } from "#lib/orders/revision";
import { changesBetween } from "./changes.ts";

const rail: LineTerms = {
  kind: "GOODS",
  description: "Rail",
  sku: "HGR20",
  category: null,
  quantity: "48",
  unit: "C62",
  unitPrice: "84.5",
  discountPercent: "0",
  taxRatePercent: "20",
  neededBy: null,
  costCentre: "CC-330",
};
const carriage: LineTerms = { ...rail, description: "Carriage", sku: null, unitPrice: "31.2" };

const content = (lines: readonly LineTerms[], different: Partial<Content> = {}): Content => ({
  supplierId: "alpenwerk",
  currency: "EUR",
  reference: null,
  paymentTerms: "Net 30",
  shipTo: null,
  shippingInstructions: null,
  notes: null,
  freight: "0",
  freightTaxRatePercent: "0",
  ...different,
  lines,
});

describe("what changed between two contents", () => {
  it("is nothing where they are the same", () => {
    expect(changesBetween(content([rail, carriage]), content([{ ...rail }, { ...carriage }]))).toEqual([]);
  });

  it("is told field by field", () => {
    const after = content([{ ...rail, unitPrice: "90", quantity: "50" }], { freight: "12", notes: "By Friday" });

    expect(changesBetween(content([rail]), after)).toEqual([
      { kind: "header", field: "notes", old: null, new: "By Friday" },
      { kind: "header", field: "freight", old: "0", new: "12" },
      { kind: "line", lineNumber: 1, description: "Rail", field: "quantity", old: "48", new: "50" },
      { kind: "line", lineNumber: 1, description: "Rail", field: "unitPrice", old: "84.5", new: "90" },
    ]);
  });

  it("finds lines again by article and description, wherever they stand now", () => {
    const after = content([
      { ...carriage, quantity: "96" },
      { ...rail, description: "Rail, 1 m" },
    ]);

    expect(changesBetween(content([rail, carriage]), after)).toEqual([
      { kind: "line", lineNumber: 1, description: "Carriage", field: "quantity", old: "48", new: "96" },
      { kind: "line", lineNumber: 2, description: "Rail, 1 m", field: "description", old: "Rail", new: "Rail, 1 m" },
    ]);
  });

  it("names added and removed lines by their place", () => {
    const other = { ...rail, sku: "X", description: "Motor" };

    expect(changesBetween(content([rail]), content([rail, other]))).toEqual([
      { kind: "added", lineNumber: 2, line: other },
    ]);
    expect(changesBetween(content([carriage, rail]), content([rail]))).toEqual([
      { kind: "removed", lineNumber: 1, line: carriage },
    ]);
  });

  it("pairs equal lines one by one", () => {
    expect(changesBetween(content([rail, { ...rail }]), content([rail]))).toMatchObject([
      { kind: "removed", lineNumber: 2 },
    ]);
    expect(changesBetween(content([rail]), content([rail, { ...rail }]))).toMatchObject([
      { kind: "added", lineNumber: 2 },
    ]);
  });

  it("is found quickly in the largest order there can be", () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => ({ ...rail, sku: `SKU-${index}` }));
    const begun = performance.now();

    expect(changesBetween(content(lines), content(lines.map((line) => ({ ...line, quantity: "1" }))))).toHaveLength(
      10_000,
    );
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
