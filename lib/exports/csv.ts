/** Text is never a formula; a number, also a decimal in digits, is written as it is. */
export type CsvCell = string | number | { readonly number: string } | null;

const harmless = /^[0-9A-Za-z{[]/;
const formula = /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@|＝＋－＠｜])/u;
const needsQuotes = /[",;\t\r\n]/;
const plainNumber = /^-?[0-9]+(?:\.[0-9]+)?(?:e[0-9]+)?$/;

/** One record after RFC 4180, with its CRLF. */
export function csvRecord(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/** A text that a sheet would run as a formula gets a quote mark before it, and is shown as text. */
export function csvCell(value: CsvCell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "object") return plainNumber.test(value.number) ? value.number : csvCell(value.number);
  const isFormula = !harmless.test(value) && formula.test(value);
  if (!isFormula && !needsQuotes.test(value)) return value;
  return `"${isFormula ? "'" : ""}${value.replaceAll('"', '""')}"`;
}
