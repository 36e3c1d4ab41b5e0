import { ZodError } from "zod";
import { Refused } from "#lib/kernel/decision";
import { WrongEnvironment } from "#lib/platform/env";
import { FolderInUse } from "#lib/platform/embedded-database";
import { isUnavailable } from "#lib/platform/failure";
import { MigrationConflict } from "#lib/platform/migrate";
import { UnsafeLogin } from "#lib/platform/roles";
import { type CliCommand, commands } from "./commands.ts";
import { ensureGenerated } from "./generate.ts";
import { withDatabase } from "./open-database.ts";
import { UsageError } from "./usage-error.ts";

/** Runs one command; the process ends with its exit code, or with 1 and one plain sentence. */
export async function main([name = "help", ...args]: string[]): Promise<void> {
  const command = commands[name];
  if (!command) {
    print(name === "help" ? usage() : `There is no command ${name}.\n\n${usage()}`);
    process.exitCode = name === "help" ? 0 : 1;
    return;
  }
  try {
    process.exitCode = await run(command, args);
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

async function run(command: CliCommand, args: string[]): Promise<number> {
  if (!command.database) return (await command.load()).run(args);
  await ensureGenerated();
  return withDatabase(async () => (await command.load()).run(args));
}

/** A person reads the sentence; only what nobody foresaw comes with its stack. */
function explain(error: unknown): string {
  if (error instanceof ZodError)
    return error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n");
  const foreseen = [Refused, WrongEnvironment, FolderInUse, UnsafeLogin, MigrationConflict, UsageError].some(
    (kind) => error instanceof kind,
  );
  if (error instanceof Error && (foreseen || isBadArgument(error))) return error.message;
  if (error instanceof Error && isUnavailable(error))
    return `The database does not answer: ${error.message || error.name}`;
  return error instanceof Error ? (error.stack ?? error.message) + causes(error) : String(error);
}

function causes({ cause }: Error): string {
  return cause instanceof Error ? `\nbecause: ${cause.message}${causes(cause)}` : "";
}

function isBadArgument(error: Error): boolean {
  return "code" in error && typeof error.code === "string" && error.code.startsWith("ERR_PARSE_ARGS");
}

function usage(): string {
  const lines = Object.entries(commands).map(([name, { describe }]) => `  ${name.padEnd(16)} ${describe}`);
  return ["npm run --silent cli -- COMMAND …", "", ...lines].join("\n");
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
