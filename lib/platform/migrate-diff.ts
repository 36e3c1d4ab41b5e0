import { readFile, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { SchemaEngine } from "@prisma/schema-engine-wasm";
import { CatalogueReader } from "./catalogue-reader.ts";
import { applyMigrations } from "./migrate.ts";
import { scratchDatabase } from "./scratch-database.ts";

/**
 * The SQL that turns what the migrations make into what the Prisma schema says; null where both agree.
 * Works in a scratch database of its own, so the owner's role must be able to create one. Only the schema `public` is
 * compared; triggers, checks, functions and partial indexes are the migrations' alone.
 */
export async function schemaDifference(ownerUrl: string, schemaFolder = "prisma"): Promise<string | null> {
  const scratch = await scratchDatabase(ownerUrl);
  try {
    await applyMigrations(scratch.url);
    return await compare(scratch.url, await schemaFiles(schemaFolder));
  } finally {
    await scratch.drop();
  }
}

async function compare(url: string, files: { path: string; content: string }[]): Promise<string | null> {
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogueReader(url));
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  try {
    const { stdout, exitCode } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: resolve(".") },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: { externalTables: ["public._prisma_migrations"], externalEnums: [] },
    });
    return exitCode === 0 ? null : stdout;
  } finally {
    engine.free();
  }
}

async function schemaFiles(folder: string): Promise<{ path: string; content: string }[]> {
  const models = (await readdir(join(folder, "models"))).map((name) => join("models", name));
  const paths = ["schema.prisma", ...models.toSorted()].map((name) => resolve(folder, name));
  return Promise.all(paths.map(async (path) => ({ path, content: await readFile(path, "utf8") })));
}
