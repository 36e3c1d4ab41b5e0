import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startEmbeddedDatabase } from "#lib/platform/embedded-database";
import { schemaDifference } from "#lib/platform/migrate-diff";
import { migrationsFolder } from "#lib/platform/migrations";
import { UsageError } from "./usage-error.ts";

/** Without a name: says whether schema and migrations agree (exit 1: no). With one: writes the migration that is missing. */
export async function run([name]: string[]): Promise<number> {
  if (name !== undefined && !/^[a-z][a-z0-9_]{0,60}$/.test(name)) {
    throw new UsageError("The name of a migration is made of small letters, digits and _.");
  }
  const sql = await difference();
  if (sql === null) {
    process.stdout.write("Schema and migrations agree.\n");
    return 0;
  }
  if (name === undefined) {
    process.stdout.write(`${sql}\n`);
    return 1;
  }
  const folder = join(migrationsFolder, `${timestamp(new Date())}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, "migration.sql"), sql);
  process.stdout.write(`Wrote ${folder}/migration.sql. Read it before it is applied.\n`);
  return 0;
}

async function difference(): Promise<string | null> {
  const server = await startEmbeddedDatabase({ folder: join(".data", "test"), database: "countersign" });
  try {
    return await schemaDifference(server.ownerUrl);
  } finally {
    await server.stop();
  }
}

function timestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, "").slice(0, 14);
}
