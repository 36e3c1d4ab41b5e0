import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** One thing that must be right. */
export interface Step {
  readonly name: string;
  /** The program in node_modules/.bin, or node itself, and its words. */
  readonly command: readonly [string, ...string[]];
  /** Reads the counts out of the report that the program wrote; without it the step counts as one. */
  readonly report?: { readonly file: string; readonly read: (report: unknown) => Counts };
  /** Without that step there is nothing to run: it fails with it. */
  readonly needs?: string;
  /** The words of the developer are given on to the program: paths, names. */
  readonly takesWords?: boolean;
}

export interface Outcome extends Counts {
  readonly name: string;
  readonly seconds: number;
}

/** Runs the step, shows what it says, and counts. What fails without saying how often has failed once. */
export async function runStep({ name, command, report, takesWords }: Step, words: readonly string[]): Promise<Outcome> {
  const [program, ...args] = command;
  console.log(`\n━━ ${name}`);
  const startedAt = performance.now();
  const code = await runProgram(program, takesWords ? [...args, ...words] : args);
  const counts = report ? await readReport(report) : { passed: code === 0 ? 1 : 0, failed: 0 };

  const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`━━ ${name}: ${failed === 0 ? "ok" : "FAILED"} in ${seconds.toFixed(1)} s`);
  return { name, passed: counts.passed, failed, seconds };
}

function runProgram(program: string, args: readonly string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: "inherit" });
    child.once("error", (error) => {
      console.error(error.message);
      done(1);
    });
    child.once("exit", (code) => done(code ?? 1));
  });
}

async function readReport({ file, read }: NonNullable<Step["report"]>): Promise<Counts> {
  try {
    return read(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return { passed: 0, failed: 1 };
  }
}
