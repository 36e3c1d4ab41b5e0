import packages from "./packages.json" with { type: "json" };
import { pickListUnits } from "./pick-list.ts";
import units from "./units.json" with { type: "json" };

/** UN/ECE Recommendation 20 without what it deleted or deprecated, and the packages of Recommendation 21 behind an X. */
const names = new Map<string, string>([
  ...Object.entries(units).map(([code, [name]]): [string, string] => [code, name ?? code]),
  ...Object.entries(packages),
]);

const labels = new Map<string, string>([
  ...Object.entries(units).flatMap(([code, [, symbol]]): [string, string][] => (symbol ? [[code, symbol]] : [])),
  ...pickListUnits.map(({ code, label }): [string, string] => [code, label]),
]);

export function isUnit(code: string): boolean {
  return names.has(code);
}

/** "kilogram" for "KGM"; the code itself where there is no such unit. */
export function unitName(code: string): string {
  return names.get(code) ?? code;
}

/** What stands beside a quantity: "kg" for "KGM", "pc" for "C62"; the name of a unit without a symbol. */
export function unitLabel(code: string): string {
  return labels.get(code) ?? unitName(code);
}
