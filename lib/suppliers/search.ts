import { fold } from "#lib/kernel/text";

interface Named {
  readonly code: string;
  readonly name: string;
  readonly legalName: string | null;
}

/** What is searched in: code, name and legal name, without case and accents. */
export function searchTextOf({ code, name, legalName }: Named): string {
  return fold([code, name, legalName ?? ""].join("\n"));
}

/** The words that must all be found, letter by letter: what LIKE takes for a wildcard is escaped. */
export function searchWords(q: string): string[] {
  return fold(q)
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map((word) => word.replace(/[\\%_]/g, "\\$&"));
}
