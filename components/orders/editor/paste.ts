import { type Cell, type EditorRow, blankRow } from "./row.ts";

/** What people call the columns, in their sheets; the first that fits decides. */
const heads: readonly (readonly [Cell, RegExp])[] = [
  ["description", /^(item$|description|article$|product|bezeichnung|artikel$|beschreibung|désignation|text)/i],
  ["sku", /^(sku|part|item ?(no|number|code|id)|article ?(no|number)|artikel-?(nr|nummer)|material|référence|ref)/i],
  ["quantity", /^(q(ua)?nti?ty|qty|amount ordered|menge|anzahl|stück(zahl)?|quantité|qté)/iu],
  ["unit", /^(unit$|uom|units? of|einheit|me$|unité)/i],
  ["unitPrice", /^(unit ?price|price|preis|einzelpreis|ep$|prix)/i],
  ["discountPercent", /^(discount|rabatt|remise)/i],
  ["taxRatePercent", /^(tax|vat|ust|mwst|tva)/i],
  ["neededBy", /^(need(ed)?|deliver|due|date|termin|liefer|livraison)/i],
  ["costCentre", /^(cost|kostenstelle|centre)/i],
  ["category", /^(category|unspsc|kategorie|warengruppe)/i],
];

/** Without a head row the columns stand in the order of the grid. */
const usual: readonly Cell[] = [
  "description",
  "sku",
  "quantity",
  "unit",
  "unitPrice",
  "taxRatePercent",
  "neededBy",
  "costCentre",
];

const numeric = new Set<Cell>(["quantity", "unitPrice", "discountPercent", "taxRatePercent"]);

/** Rows of a sheet as rows of the grid. Numbers in the hand of any country become plain ones; what cannot be read stays as it is. */
export function pastedRows(table: readonly (readonly string[])[], newKey: () => string): EditorRow[] {
  const [first = [], ...rest] = table;
  const named = headOf(first);
  const columns = named ?? usual;
  const rows = (named ? rest : table).filter((cells) => cells.some((cell) => cell.trim() !== ""));
  const comma = usesComma(rows, columns);
  return rows.map((cells) => {
    const values = columns.flatMap((cell, index) => {
      const text = cells[index]?.trim() ?? "";
      return cell === null || text === "" ? [] : [[cell, valueOf(cell, text, comma)] as const];
    });
    return blankRow(newKey(), Object.fromEntries(values));
  });
}

function headOf(cells: readonly string[]): (Cell | null)[] | null {
  const columns = cells.map((text) => heads.find(([, words]) => words.test(text.trim()))?.[0] ?? null);
  const known = columns.filter((cell) => cell !== null);
  return known.length >= 2 && new Set(known).size === known.length ? columns : null;
}

function valueOf(cell: Cell, text: string, comma: boolean): string {
  if (numeric.has(cell)) return plainNumber(text, comma);
  return cell === "neededBy" ? plainDate(text) : text;
}

/** "1.234,50 €" → "1234.50", "(12.00)" stays: an order has no negative numbers. */
export function plainNumber(text: string, comma: boolean): string {
  const digits = text.replace(/[\s\u00A0\u202F'’]|EUR|USD|GBP|CHF|[€$£%]/gu, "");
  const plain = comma ? digits.replaceAll(".", "").replace(",", ".") : digits.replaceAll(",", "");
  return /^\d+(\.\d+)?$/.test(plain) ? plain.replace(/^0+(?=\d)/, "") : text;
}

/** Does the sheet write 1.234,50? Asked of all its numbers, because 1.234 alone could be either. */
function usesComma(rows: readonly (readonly string[])[], columns: readonly (Cell | null)[]): boolean {
  const numbers = rows.flatMap((cells) => cells.filter((_cell, index) => numeric.has(columns[index] ?? "description")));
  if (numbers.some((text) => /\d,\d{3}\.\d|\.\d{1,2}(\D|$)|\.\d{4,}/.test(text) && !/,\d{1,2}(\D|$)/.test(text)))
    return false;
  return numbers.some((text) => /\d,\d{1,2}(\D|$)|,\d{4,}|\.\d{3},\d/.test(text));
}

/** "4.12.2026" and "4 Dec 2026" → "2026-12-04"; 11/12/26 stays as it is, because nobody knows which is the month. */
export function plainDate(text: string): string {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (dotted) return `${dotted[3]}-${two(dotted[2])}-${two(dotted[1])}`;
  const named = /^(\d{1,2})\.? ([A-Za-z]{3})[a-z]*\.?,? (\d{4})$/.exec(text);
  const month = months.indexOf(named?.[2]?.toLowerCase() ?? "");
  return named && month >= 0 ? `${named[3]}-${two(String(month + 1))}-${two(named[1])}` : text;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function two(digits = ""): string {
  return digits.padStart(2, "0");
}
