import { formatDate } from "../../ui/format.ts";
import type { EditorDraft, EditorHead } from "./draft.ts";
import { bodyOf } from "./draft.ts";
import { columns } from "./line-cells.ts";
import { type Cell, type EditorRow, isBlank, lineOf } from "./row.ts";

/** What somebody suggests instead, as it reads in a list: null = was, or is, not there. */
export interface Suggestion {
  readonly label: string;
  readonly old: string | null;
  readonly new: string | null;
}

const headLabels: Readonly<Record<keyof EditorHead, string>> = {
  supplierId: "Supplier",
  currency: "Currency",
  reference: "Reference",
  paymentTerms: "Payment terms",
  shippingInstructions: "Shipping instructions",
  notes: "Notes",
  internalNotes: "Internal notes",
  freight: "Freight",
  freightTaxRatePercent: "Tax on freight",
  shipName: "Deliver to",
  shipStreet: "Street",
  shipPostalCode: "Postal code",
  shipCity: "City",
  shipCountry: "Country",
};

/** The cells of a row that are not as they were, with what they were; undefined for a new row, of which everything is new. */
export function changedCells(before: EditorRow | undefined, row: EditorRow): Readonly<Partial<Record<Cell, string>>> {
  if (!before) return {};
  const cells = columns.map(({ cell }) => cell).filter((cell) => before[cell].trim() !== row[cell].trim());
  return Object.fromEntries(cells.map((cell) => [cell, before[cell]]));
}

/** All that is not as it was: the head, the lines in their order, and what is gone. */
export function suggestions(
  first: EditorDraft,
  now: EditorDraft,
  nameOf: (supplierId: string) => string,
): Suggestion[] {
  const fields = Object.keys(headLabels) as (keyof EditorHead)[];
  const written = (draft: EditorDraft, field: keyof EditorHead) =>
    (field === "supplierId" ? nameOf(draft.head[field]) : draft.head[field]) || null;
  const head = fields
    .filter((field) => first.head[field].trim() !== now.head[field].trim())
    .map((field) => ({ label: headLabels[field], old: written(first, field), new: written(now, field) }));

  const known = new Map(first.rows.map((row) => [row.key, row]));
  const present = linesOf(now).flatMap((row, index) => rowSuggestions(known.get(row.key), row, index + 1));
  const kept = new Set(linesOf(now).map(({ key }) => key));
  const gone = linesOf(first).filter(({ key }) => !kept.has(key));
  return [...head, ...present, ...gone.map((row) => ({ label: "Line removed", old: inWords(row), new: null }))];
}

/** Only what is suggested, as the API takes it: what is not named stays as it is. */
export function suggestedBody(first: EditorDraft, now: EditorDraft): Readonly<Record<string, unknown>> {
  const before: Readonly<Record<string, unknown>> = bodyOf(first);
  const different = Object.entries(bodyOf(now)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
  );
  return Object.fromEntries(different.map(([name, value]) => [name, value === "" ? null : value]));
}

function rowSuggestions(before: EditorRow | undefined, row: EditorRow, number: number): Suggestion[] {
  if (!before || isBlank(before)) return [{ label: `Line ${number}, added`, old: null, new: inWords(row) }];
  const changed = changedCells(before, row);
  return columns.flatMap(({ cell, label }) =>
    cell in changed
      ? [{ label: `Line ${number}, ${label.toLowerCase()}`, old: cellText(cell, before), new: cellText(cell, row) }]
      : [],
  );
}

function cellText(cell: Cell, row: EditorRow): string | null {
  const text = row[cell].trim();
  return (cell === "neededBy" && /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text) : text) || null;
}

function linesOf({ rows }: EditorDraft): EditorRow[] {
  return rows.filter((row) => !isBlank(row));
}

function inWords(row: EditorRow): string {
  const { description, quantity, unitPrice } = lineOf(row);
  return `${description}, ${quantity} × ${unitPrice}`;
}
