import { mkdir, rm } from "node:fs/promises";
import { isBuilt } from "#lib/cli/build";
import { type Outcome, runStep } from "./support/runner/step.ts";
import { choose, reports } from "./support/runner/steps.ts";

// `npm test` runs everything; `npm test -- unit lib/orders` one step, with words for its program.
const { chosen, words } = choose(process.argv.slice(2), await isBuilt());
await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });

const outcomes: Outcome[] = [];
for (const step of chosen) {
  const broken = outcomes.some(({ name, failed }) => name === step.needs && failed > 0);
  outcomes.push(broken ? { name: step.name, passed: 0, failed: 1, seconds: 0 } : await runStep(step, words));
}

console.log();
for (const { name, passed, failed, seconds } of outcomes) {
  console.log(
    `${failed === 0 ? "✓" : "✗"} ${name.padEnd(9)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${passed} passed, ${failed} failed`,
  );
}
const total = (of: "passed" | "failed") => outcomes.reduce((sum, outcome) => sum + outcome[of], 0);
console.log(`\n${total("passed")} passed, ${total("failed")} failed`);
process.exitCode = total("failed") === 0 ? 0 : 1;
