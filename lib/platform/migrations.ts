import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

/** One step of the database's history, as Prisma keeps it: a folder with `migration.sql`. */
export interface Migration {
  name: string;
  sql: string;
  /** SHA-256 of the file, hex: an applied migration may never be edited. */
  checksum: string;
}

export const migrationsFolder = join("prisma", "migrations");

/** All migrations of the project, oldest first. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const entries = await readdir(/* turbopackIgnore: true */ folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.toSorted().map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = await readFile(/* turbopackIgnore: true */ join(folder, name, "migration.sql"), "utf8");
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}

/** One short word for a whole history, as part of a database's name. */
export function historyKey(migrations: readonly Migration[]): string {
  const hash = createHash("sha256");
  for (const { name, checksum } of migrations) hash.update(`${name}\0${checksum}\0`);
  return hash.digest("hex").slice(0, 12);
}
