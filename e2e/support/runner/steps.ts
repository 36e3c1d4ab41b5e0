import * as z from "zod";
import type { Counts, Step } from "./step.ts";

export const reports = ".data/test-results";

const vitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), numFailedTestSuites: z.int() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

/** A file that cannot be read by vitest has no tests that could fail: it counts as one. */
export function countVitest(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = vitestReport.parse(report);
  return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites };
}

/** A test that passes only at the second try, or was not run, has not passed. */
export function countPlaywright(report: unknown): Counts {
  const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats;
  return { passed: expected, failed: unexpected + flaky + skipped };
}

function vitest(project: string): Step {
  const file = `${reports}/${project}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  return {
    name: project,
    command: ["vitest", "run", "--project", project, ...reporters],
    report: { file, read: countVitest },
    takesWords: true,
  };
}

/** In this order: what is cheap to find out comes first. */
export const steps: readonly Step[] = [
  { name: "generate", command: ["prisma", "generate"] },
  { name: "routes", command: ["next", "typegen"] },
  { name: "lint", command: ["oxlint", "--type-aware"] },
  { name: "format", command: ["oxfmt", "--check", "."] },
  { name: "unused", command: ["knip"] },
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "build", command: ["node", "lib/cli/entry.js", "build"] },
  vitest("unit"),
  vitest("db"),
  { name: "schema", command: ["node", "lib/cli/entry.js", "db:diff"] },
  {
    name: "e2e",
    command: ["playwright", "test", "-c", "e2e/playwright.config.ts"],
    report: { file: `${reports}/e2e.json`, read: countPlaywright },
    needs: "build",
    takesWords: true,
  },
];

/** All steps, or the one that a developer asks for and what it cannot do without; the other words are for the program. */
export function choose(
  [name, ...words]: readonly string[],
  built: boolean,
): { chosen: readonly Step[]; words: string[] } {
  if (name === undefined) return { chosen: steps, words };
  const needs = [
    "generate",
    ...(name === "types" || name === "lint" ? ["routes"] : []),
    ...(name === "e2e" && !built ? ["build"] : []),
  ];
  const chosen = steps.filter((step) => step.name === name || needs.includes(step.name));
  if (!steps.some((step) => step.name === name)) {
    throw new Error(`There is no ${name}. Choose from: ${steps.map((step) => step.name).join(", ")}.`);
  }
  return { chosen, words };
}
