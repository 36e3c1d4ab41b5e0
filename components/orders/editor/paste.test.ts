import { describe, expect, it } from "vitest";
import { pastedRows, plainDate, plainNumber } from "./paste.ts";
import { blankRow, isBlank, lineOf, unitCode, unitText } from "./row.ts";

let last = 0;
const key = () => String((last += 1));
const pasted = (...rows: string[]) =>
  pastedRows(
    rows.map((row) => row.split("|")),
    key,
  ).map(({ key: _key, id: _id, ...row }) => row);

describe("pasting rows from a sheet", () => {
  it("takes columns in the order of the grid when they have no names", () => {
    expect(pasted("Rail|HGR20|48|pc|84.50|20|2026-12-04")).toMatchObject([
      {
        description: "Rail",
        sku: "HGR20",
        quantity: "48",
        unit: "pc",
        unitPrice: "84.50",
        taxRatePercent: "20",
        neededBy: "2026-12-04",
      },
    ]);
  });

  it("finds columns by their names, in any order, and leaves out the others", () => {
    expect(pasted("Unit price|Colour|Qty|Item", "84.50|blue|48|Rail")).toMatchObject([
      { description: "Rail", quantity: "48", unitPrice: "84.50" },
    ]);
    expect(pasted("Bezeichnung|Artikel-Nr|Menge|Einheit|Einzelpreis", "Schiene|HGR20|1.048|Stk|84,50 €")).toMatchObject(
      [{ description: "Schiene", sku: "HGR20", quantity: "1048", unitPrice: "84.50" }],
    );
  });

  it("skips empty rows", () => {
    expect(pasted("Rail|A|1", "||", "Motor|B|2")).toHaveLength(2);
  });

  it.each([
    ["1,234.50", false, "1234.50"],
    ["1.234,50", true, "1234.50"],
    ["€ 1 234,5", true, "1234.5"],
    ["007", false, "7"],
    ["20 %", false, "20"],
    ["1O", false, "1O"],
    ["(12.00)", false, "(12.00)"],
    ["-3", false, "-3"],
  ])("reads %s as a number", (text, comma, number) => {
    expect(plainNumber(text, comma)).toBe(number);
  });

  it("asks the whole sheet whether 1.234 is a thousand", () => {
    expect(pasted("Rail|A|1.234|pc|12,50", "Motor|B|5|pc|3,00").map(({ quantity }) => quantity)).toEqual(["1234", "5"]);
    expect(pasted("Rail|A|1.234|pc|12.50").map(({ quantity }) => quantity)).toEqual(["1.234"]);
  });

  it("reads dates only where day and month cannot be mistaken", () => {
    expect(plainDate("4.12.2026")).toBe("2026-12-04");
    expect(plainDate("4 Dec 2026")).toBe("2026-12-04");
    expect(plainDate("11/12/26")).toBe("11/12/26");
  });
});

describe("a row as the API takes it", () => {
  it("knows units by their label, their name and their code", () => {
    expect([unitCode("pc"), unitCode("Piece"), unitCode("c62"), unitCode("kgm"), unitCode(" ")]).toEqual([
      "C62",
      "C62",
      "C62",
      "KGM",
      undefined,
    ]);
    expect(unitText("C62")).toBe("pc");
    expect(unitText(null)).toBe("amount");
  });

  it("makes an amount of money of a line whose unit is amount", () => {
    const line = lineOf(blankRow("1", { description: "Service", quantity: "500", unit: "Amount", unitPrice: "9" }));

    expect(line).toMatchObject({ kind: "AMOUNT", unitPrice: "1", unit: undefined, quantity: "500" });
  });

  it("is blank while only a unit or a tax rate stands in it", () => {
    expect(isBlank(blankRow("1", { taxRatePercent: "20" }))).toBe(true);
    expect(isBlank(blankRow("1", { sku: "A" }))).toBe(false);
  });
});
