const marker = /^\s*["']use server["'];?\s*$/m;
const types = /^export (type|interface) /;
const made = /^export const (\w+) = (?:(?:with|and)[A-Z]\w*\(\s*)*(\w+)\b/;

/**
 * What is wrong with a file that holds server actions, as sentences. Every export of such a file is a live public
 * endpoint, so each is what `action(…)` or `formAction(…)` made, or that inside wrappers named with… or and…; an action
 * inside another file would escape this look.
 */
export function faultsOfActions(source: string): string[] {
  if (!marker.test(source)) return [];
  const [first = "", ...rest] = source.trimStart().split("\n");
  if (!marker.test(first)) return ['"use server" stands inside a file: give the actions a file of their own.'];

  const sound = new Set(["action", "formAction"]);
  const text = rest.join("\n");
  const exported = [...text.matchAll(/^\s*export\b/gm)].map(({ index }) => text.slice(index).trimStart());
  return exported.flatMap((statement) => {
    if (types.test(statement)) return [];
    const [, name = "", maker = ""] = made.exec(statement) ?? [];
    if (!sound.has(maker)) return [`Not made by action(…): ${statement.split("\n")[0]}`];
    sound.add(name);
    return [];
  });
}
