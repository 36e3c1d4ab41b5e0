const marker = /^\s*["']use server["'];?\s*$/m;
const allowed = /^export (const \w+ = (?:action|formAction)\(|type |interface )/;

/**
 * What is wrong with a file that holds server actions, as sentences. Every export of such a file is a live public
 * endpoint, so each is what `action(…)` or `formAction(…)` made; an action inside another file would escape this look.
 */
export function faultsOfActions(source: string): string[] {
  if (!marker.test(source)) return [];
  const [first = "", ...rest] = source.trimStart().split("\n");
  if (!marker.test(first)) return ['"use server" stands inside a file: give the actions a file of their own.'];
  const exported = rest.filter((line) => /^\s*export\b/.test(line) && !allowed.test(line));
  return exported.map((line) => `Not made by action(…): ${line.trim()}`);
}
