import type { FieldError } from "../../ui/form-errors.ts";
import type { Problem } from "./api.ts";
import { cellId, columnOf, columns } from "./line-cells.ts";

type CellErrors = ReadonlyMap<string, Readonly<Partial<Record<string, string>>>>;

/** The errors with the ids of their controls: those of lines lead to a cell, and say which line. */
export function linkedErrors(problem: Problem | null, lineKeys: readonly string[]): FieldError[] {
  return (problem?.errors ?? []).map(({ path, message }) => {
    const place = placeOf(path, lineKeys);
    if (!place) return { path, message };
    const label = columns.find(({ cell }) => cell === place.cell)?.label.toLowerCase() ?? "";
    return { path: cellId(place.key, place.cell), message: `Line ${place.index + 1}, ${label}: ${message}` };
  });
}

/** The same by row and cell, for the grid. */
export function lineErrors(problem: Problem | null, lineKeys: readonly string[]): CellErrors {
  const found = new Map<string, Record<string, string>>();
  for (const { path, message } of problem?.errors ?? []) {
    const place = placeOf(path, lineKeys);
    if (place) found.set(place.key, { ...found.get(place.key), [place.cell]: message });
  }
  return found;
}

function placeOf(path: string, lineKeys: readonly string[]) {
  const [list, index, field] = path.split(".");
  const key = list === "lines" ? lineKeys[Number(index)] : undefined;
  return key === undefined ? null : { key, index: Number(index), cell: columnOf(field ?? "") };
}
