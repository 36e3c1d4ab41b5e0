import { pickListUnits } from "#lib/codes/pick-list";

/** One line as it is typed: text in every cell, whatever it is. */
export interface EditorRow {
  /** Of this page only. */
  readonly key: string;
  /** Of the saved line; null for a new one. */
  readonly id: string | null;
  readonly description: string;
  readonly sku: string;
  readonly category: string;
  readonly quantity: string;
  /** A label of the pick list, a UN/ECE code, or "amount". */
  readonly unit: string;
  readonly unitPrice: string;
  readonly discountPercent: string;
  readonly taxRatePercent: string;
  readonly neededBy: string;
  readonly costCentre: string;
}

export type Cell = Exclude<keyof EditorRow, "key" | "id">;

/** A line that is money itself has this for a unit. */
export const amountUnit = "amount";

export function blankRow(key: string, like: Partial<EditorRow> = {}): EditorRow {
  return {
    key,
    id: null,
    description: "",
    sku: "",
    category: "",
    quantity: "",
    unit: "pc",
    unitPrice: "",
    discountPercent: "",
    taxRatePercent: "",
    neededBy: "",
    costCentre: "",
    ...like,
  };
}

/** Nothing was typed that makes it a line. */
export function isBlank({ description, sku, quantity, unitPrice }: EditorRow): boolean {
  return [description, sku, quantity, unitPrice].every((text) => text.trim() === "");
}

/** The line as the API takes it; what is not filled in stays out, so that the API says what is missing. */
export function lineOf(row: EditorRow) {
  const isAmount = row.unit.trim().toLowerCase() === amountUnit;
  return {
    ...(row.id && { id: row.id }),
    kind: isAmount ? "AMOUNT" : "GOODS",
    description: row.description,
    sku: filled(row.sku),
    category: filled(row.category),
    quantity: row.quantity.trim(),
    unit: isAmount ? undefined : unitCode(row.unit),
    unitPrice: isAmount ? "1" : row.unitPrice.trim(),
    discountPercent: filled(row.discountPercent),
    taxRatePercent: filled(row.taxRatePercent),
    neededBy: filled(row.neededBy),
    costCentre: filled(row.costCentre),
  };
}

/** "pc" and "Piece" are C62; what is not in the pick list is taken for a code. */
export function unitCode(text: string): string | undefined {
  const word = text.trim().toLowerCase();
  const known = pickListUnits.find(({ code, name, label }) =>
    [code, name, label].some((one) => one.toLowerCase() === word),
  );
  return known?.code ?? filled(text.toUpperCase());
}

export function unitText(code: string | null): string {
  if (code === null) return amountUnit;
  return pickListUnits.find((unit) => unit.code === code)?.label ?? code;
}

function filled(text: string): string | undefined {
  return text.trim() === "" ? undefined : text.trim();
}
