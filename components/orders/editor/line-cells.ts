import type { Cell } from "./row.ts";

export interface GridColumn {
  readonly cell: Cell;
  readonly label: string;
  readonly numeric?: boolean;
  readonly width: string;
  readonly list?: string;
  readonly type?: "date";
}

/** The columns of the grid, in the order in which Tab goes through them. */
export const columns: readonly GridColumn[] = [
  { cell: "description", label: "Item", width: "min-w-56" },
  { cell: "sku", label: "SKU", width: "w-32 min-w-28" },
  { cell: "quantity", label: "Quantity", numeric: true, width: "w-24 min-w-20" },
  { cell: "unit", label: "Unit", width: "w-24 min-w-24", list: "units" },
  { cell: "unitPrice", label: "Unit price", numeric: true, width: "w-28 min-w-24" },
  { cell: "discountPercent", label: "Discount %", numeric: true, width: "w-20 min-w-20" },
  { cell: "taxRatePercent", label: "Tax %", numeric: true, width: "w-16 min-w-16" },
  { cell: "neededBy", label: "Needed by", width: "w-36 min-w-36", type: "date" },
  { cell: "costCentre", label: "Cost centre", width: "w-28 min-w-28", list: "cost-centres" },
];

/** The id of a cell's input: errors link to it. */
export function cellId(rowKey: string, cell: Cell): string {
  return `cell-${rowKey}-${cell}`;
}

/** The names that the API gives to the fields of a line, as the grid's columns; kind and unit are one. */
export function columnOf(field: string): Cell {
  if (field === "kind") return "unit";
  return columns.find(({ cell }) => cell === field)?.cell ?? "description";
}
