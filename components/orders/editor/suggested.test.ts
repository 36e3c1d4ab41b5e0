import { describe, expect, it } from "vitest";
import { anOrder, aLine } from "#lib/orders/examples";
import { draftOf, edit } from "./draft.ts";
import { blankRow } from "./row.ts";
import { changedCells, suggestedBody, suggestions } from "./suggested.ts";

const first = draftOf(anOrder({ lines: [aLine({ id: "a" }), aLine({ id: "b", description: "Screws" })] }));
const nameOf = (id: string) => `supplier ${id}`;

describe("what is suggested instead", () => {
  it("is nothing where nothing was typed", () => {
    expect(suggestions(first, first, nameOf)).toEqual([]);
    expect(suggestedBody(first, first)).toEqual({});
  });

  it("names the field of the head, and sends it alone", () => {
    const now = edit(first, { do: "head", field: "paymentTerms", text: "Net 60" });

    expect(suggestions(first, now, nameOf)).toEqual([{ label: "Payment terms", old: "Net 30", new: "Net 60" }]);
    expect(suggestedBody(first, now)).toEqual({ paymentTerms: "Net 60" });
  });

  it("clears a field that was emptied", () => {
    const now = edit(first, { do: "head", field: "paymentTerms", text: "" });

    expect(suggestedBody(first, now)).toEqual({ paymentTerms: null });
  });

  it("names the cells, and sends all lines with their ids", () => {
    const now = edit(first, { do: "cell", key: "a", cell: "quantity", text: "12" });

    expect(suggestions(first, now, nameOf)).toEqual([{ label: "Line 1, quantity", old: "10", new: "12" }]);
    expect(suggestedBody(first, now)).toMatchObject({ lines: [{ id: "a", quantity: "12" }, { id: "b" }] });
    const [before, after] = [first.rows[0], now.rows[0]];
    expect(before && after && changedCells(before, after)).toEqual({ quantity: "10" });
  });

  it("writes days as people do", () => {
    const now = edit(first, { do: "cell", key: "b", cell: "neededBy", text: "2027-02-01" });

    expect(suggestions(first, now, nameOf)).toEqual([{ label: "Line 2, needed by", old: null, new: "1 Feb 2027" }]);
  });

  it("tells what is added and what is gone", () => {
    const less = edit(first, { do: "remove", key: "b" });
    const more = edit(less, {
      do: "insert",
      after: "a",
      rows: [blankRow("new", { description: "Nuts", quantity: "5", unitPrice: "0.2" })],
    });

    expect(suggestions(first, more, nameOf)).toEqual([
      { label: "Line 2, added", old: null, new: "Nuts, 5 × 0.2" },
      { label: "Line removed", old: "Screws, 10 × 84.5", new: null },
    ]);
  });
});
