import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { env } from "./env.ts";
import { MigrationConflict, applyMigrations, requireMigrations } from "./migrate.ts";
import { scratchDatabase } from "./scratch-database.ts";

let folder: string;
let scratch: Awaited<ReturnType<typeof scratchDatabase>>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "countersign-"));
  scratch = await scratchDatabase(env.databaseUrl ?? "");
});

afterEach(async () => {
  await rm(folder, { recursive: true });
  await scratch.drop();
});

async function given(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, "migration.sql"), sql);
}

async function ask(sql: string): Promise<unknown[]> {
  const client = new pg.Client(scratch.url);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

const withTrigger = `
  create table thing (id int primary key); -- a semicolon; in a comment
  create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no;'; return null; end $$;
  create trigger never before delete on thing for each row execute function refuse();`;

describe("migrations", () => {
  it("are applied in order, once", async () => {
    await given("20260102_second", "alter table thing add column name text;");
    await given("20260101_first", withTrigger);

    expect(await applyMigrations(scratch.url, folder)).toEqual(["20260101_first", "20260102_second"]);
    expect(await applyMigrations(scratch.url, folder)).toEqual([]);
    expect(await ask("select name from thing")).toEqual([]);
  });

  it("leave nothing behind when one fails", async () => {
    await given("1_good", "create table good (id int);");
    await given("2_bad", "create table half (id int); select 1/0;");

    await expect(applyMigrations(scratch.url, folder)).rejects.toThrow(/2_bad failed/);
    expect(await ask("select to_regclass('good') is not null as good, to_regclass('half') as half")).toEqual([
      { good: true, half: null },
    ]);
    expect(await ask("select migration_name from _prisma_migrations")).toEqual([{ migration_name: "1_good" }]);
  });

  it("may not be edited once they are applied", async () => {
    await given("1_first", "create table a (id int);");
    await applyMigrations(scratch.url, folder);
    await given("1_first", "create table b (id int);");

    await expect(applyMigrations(scratch.url, folder)).rejects.toThrow(MigrationConflict);
  });

  it("of a newer program stop an older one", async () => {
    await given("1_first", "select 1;");
    await given("2_newer", "select 2;");
    await applyMigrations(scratch.url, folder);
    await rm(join(folder, "2_newer"), { recursive: true });

    await expect(applyMigrations(scratch.url, folder)).rejects.toThrow(/newer than this program: 2_newer/);
  });

  it("are required before anything serves, but a newer database is served", async () => {
    await given("1_first", "select 1;");
    await expect(requireMigrations(scratch.url, folder)).rejects.toThrow(/lacks 1_first/);
    await applyMigrations(scratch.url, folder);
    await expect(requireMigrations(scratch.url, folder)).resolves.toBeUndefined();

    await given("2_second", "select 2;");
    await expect(requireMigrations(scratch.url, folder)).rejects.toThrow(/lacks 2_second/);
    await applyMigrations(scratch.url, folder);
    await rm(join(folder, "2_second"), { recursive: true });
    await expect(requireMigrations(scratch.url, folder)).resolves.toBeUndefined();
  });

  it("that another tool left half done stop everything", async () => {
    await given("1_first", "select 1;");
    await applyMigrations(scratch.url, folder);
    await ask("update _prisma_migrations set finished_at = null");

    await expect(applyMigrations(scratch.url, folder)).rejects.toThrow(/failed half way/);
  });

  it("are applied once by five programs at the same time", async () => {
    await given("1_first", "create table a (id int); select pg_sleep(0.1);");

    const applied = await Promise.all(Array.from({ length: 5 }, () => applyMigrations(scratch.url, folder)));

    expect(applied.flat()).toEqual(["1_first"]);
  });
});
