import { describe, expect, it } from "vitest";
import { blankDraft, bodyOf, edit, type EditorDraft } from "./draft.ts";
import { pressed } from "./grid-keys.ts";
import { liveTotals } from "./live-totals.ts";
import { blankRow } from "./row.ts";

const row = (key: string, description = key) =>
  blankRow(key, { description, quantity: "2", unitPrice: "10.005", taxRatePercent: "20" });
const draft = (...rows: EditorDraft["rows"]): EditorDraft => ({ ...blankDraft("EUR"), rows });
const keys = ({ rows }: EditorDraft) => rows.map(({ key }) => key);

describe("editing a draft", () => {
  it("puts pasted rows where the blank one was", () => {
    const pasted = [row("p1"), row("p2")];

    expect(keys(edit(draft(row("a"), blankRow("b"), row("c")), { do: "insert", after: "a", rows: pasted }))).toEqual([
      "a",
      "p1",
      "p2",
      "c",
    ]);
    expect(keys(edit(draft(blankRow("b")), { do: "insert", after: "", rows: pasted }))).toEqual(["p1", "p2"]);
  });

  it("moves a line, but not out of the sheet", () => {
    expect(keys(edit(draft(row("a"), row("b")), { do: "move", key: "b", by: -1 }))).toEqual(["b", "a"]);
    expect(keys(edit(draft(row("a"), row("b")), { do: "move", key: "b", by: 1 }))).toEqual(["a", "b"]);
  });

  it("keeps one row to type in", () => {
    expect(keys(edit(draft(row("a")), { do: "remove", key: "a" }))).toEqual(["a"]);
  });

  it("gives saved lines their ids by row, although rows came and went meanwhile", () => {
    const saved = edit(draft(row("new"), row("a")), {
      do: "saved",
      ids: new Map([
        ["a", "id-a"],
        ["gone", "id-gone"],
      ]),
    });

    expect(saved.rows.map(({ id }) => id)).toEqual([null, "id-a"]);
  });

  it("takes currency and terms from the supplier, and keeps what was written where he has none", () => {
    const chosen = edit(draft(), { do: "supplier", id: "s", currency: "USD", paymentTerms: "" });

    expect(chosen.head).toMatchObject({ supplierId: "s", currency: "USD", paymentTerms: "" });
  });

  it("sends only rows in which something was typed", () => {
    expect(bodyOf(draft(row("a"), blankRow("b"))).lines).toHaveLength(1);
  });

  it("adds up as the server does: lines rounded once, tax once per rate", () => {
    expect(liveTotals(draft(row("a"), row("b")), 2)).toEqual({ net: "40.02", tax: "8.00", total: "48.02" });
  });
});

describe("keys in the grid", () => {
  const press = (key: string, at: string, held: object = {}) =>
    pressed(
      { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held },
      { key: at, cell: "quantity" },
      draft(row("a"), { ...row("b"), quantity: "9" }),
    );

  it("go up and down in a column", () => {
    expect(press("ArrowDown", "a")?.focus).toEqual({ key: "b", cell: "quantity" });
    expect(press("ArrowUp", "a")).toBeNull();
  });

  it("Enter goes down, and from the last line to a new one like it", () => {
    expect(press("Enter", "a")?.focus).toEqual({ key: "b", cell: "quantity" });
    expect(press("Enter", "b")?.edits).toMatchObject([
      { do: "insert", after: "b", rows: [{ taxRatePercent: "20", description: "" }] },
    ]);
  });

  it("Ctrl+D takes what stands above", () => {
    expect(press("d", "b", { ctrlKey: true })?.edits).toEqual([{ do: "cell", key: "b", cell: "quantity", text: "2" }]);
  });

  it("leave everything else to the browser", () => {
    expect(press("x", "a")).toBeNull();
    expect(press("c", "a", { ctrlKey: true })).toBeNull();
  });
});
