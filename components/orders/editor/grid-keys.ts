import type { EditorDraft, Edit } from "./draft.ts";
import { type Cell, blankRow } from "./row.ts";

interface Place {
  readonly key: string;
  readonly cell: Cell;
}

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key in a cell does: the edits it makes, and the cell that has the focus then. Null = what the browser does. */
export function pressed(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Pressed,
  at: Place,
  { rows }: EditorDraft,
): { edits: Edit[]; focus: Place } | null {
  const index = rows.findIndex((row) => row.key === at.key);
  const row = rows[index];
  const above = rows[index - 1];
  const below = rows[index + 1];
  if (!row) return null;
  const to = (target: { readonly key: string } | undefined) =>
    target ? { edits: [], focus: { key: target.key, cell: at.cell } } : null;

  if (altKey && (key === "ArrowUp" || key === "ArrowDown"))
    return { edits: [{ do: "move", key: at.key, by: key === "ArrowUp" ? -1 : 1 }], focus: at };
  if ((ctrlKey || metaKey) && key.toLowerCase() === "d")
    return above
      ? { edits: [{ do: "cell", key: at.key, cell: at.cell, text: above[at.cell] }], focus: at }
      : { edits: [], focus: at };
  if (ctrlKey || metaKey || altKey) return null;
  if (key === "ArrowUp" && at.cell !== "neededBy") return to(above);
  if (key === "ArrowDown" && at.cell !== "neededBy") return to(below);
  if (key !== "Enter") return null;
  if (shiftKey) return to(above);
  if (below) return to(below);

  const added = blankRow(crypto.randomUUID(), {
    unit: row.unit,
    taxRatePercent: row.taxRatePercent,
    neededBy: row.neededBy,
    costCentre: row.costCentre,
  });
  return { edits: [{ do: "insert", after: row.key, rows: [added] }], focus: { key: added.key, cell: "description" } };
}
