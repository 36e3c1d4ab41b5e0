import { createHash, randomBytes } from "node:crypto";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "#lib/platform/embedded-database";
import { historyKey, readMigrations } from "#lib/platform/migrations";
import { prepareDatabase } from "#lib/platform/prepare-database";
import type { Logins } from "#lib/platform/roles";

/** What a test file needs to make a database of its own. */
export interface TestServer {
  ownerUrl: string;
  superuserUrl: string;
  runtimeUrl: string;
  sealUrl: string;
  template: string;
  authSecret: string;
  run: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

/** Several runs share one server: each holds a lock on its run and on its template, so that none cleans up another's. */
const locks = { build: 7_270_910, run: 7_270_911, template: 7_270_912 };

/** Durability is not tested here, so the disk is not waited for. */
const hasty = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "400" };

/** One server, started or adopted, with one migrated template per history; vitest calls it once per run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startEmbeddedDatabase({ folder: ".data/test", database: "countersign", settings: hasty });
  // The superuser can throw out whoever is left in a database that is dropped, PostgreSQL's own cleaning too.
  const hold = new pg.Client(server.superuserUrl);
  hold.on("error", () => undefined);
  await hold.connect();

  const run = randomBytes(4).toString("hex");
  await hold.query("select pg_advisory_lock($1, $2)", [locks.run, lockNumber(run)]);
  project.provide("testServer", await prepare(server, hold, run));

  return async () => {
    await dropUnused(hold, `t_${run}_%`, () => true);
    await hold.end();
    await server.stop();
  };
}

async function prepare(server: EmbeddedDatabase, hold: pg.Client, run: string): Promise<TestServer> {
  const template = `template_${historyKey(await readMigrations())}`;
  // The roles belong to the template, so their passwords must be the same for every run that adopts it.
  const authSecret = createHash("sha256")
    .update(server.ownerUrl.split("@")[0] ?? "")
    .digest();
  await hold.query("select pg_advisory_lock_shared($1, $2)", [locks.template, lockNumber(template)]);
  await hold.query("select pg_advisory_lock($1)", [locks.build]);
  try {
    const logins = await buildTemplate(server.ownerUrl, hold, template, authSecret);
    await dropAbandoned(hold, [run, template]);
    return {
      ...logins,
      ownerUrl: server.ownerUrl,
      superuserUrl: server.superuserUrl,
      template,
      authSecret: authSecret.toString("base64"),
      run,
    };
  } finally {
    await hold.query("select pg_advisory_unlock($1)", [locks.build]);
  }
}

async function buildTemplate(ownerUrl: string, hold: pg.Client, template: string, authSecret: Buffer): Promise<Logins> {
  const found = await hold.query("select 1 from pg_database where datname = $1", [template]);
  if (found.rowCount === 0) await hold.query(`create database ${template} owner countersign`);
  const { logins } = await prepareDatabase({ ownerUrl: inDatabase(ownerUrl, template), authSecret });
  return logins;
}

/** What killed runs left behind, and templates of histories that nobody tests any more. */
async function dropAbandoned(hold: pg.Client, ours: readonly string[]): Promise<void> {
  const free = async (kind: number, word: string) => {
    if (ours.includes(word)) return false;
    const key = [kind, lockNumber(word)];
    const { rows } = await hold.query<{ free: boolean }>("select pg_try_advisory_lock($1, $2) as free", key);
    if (rows[0]?.free) await hold.query("select pg_advisory_unlock($1, $2)", key);
    return rows[0]?.free === true;
  };
  await dropUnused(hold, "t\\_%", (name) => free(locks.run, name.split("_")[1] ?? ""));
  await dropUnused(hold, "template\\_%", (name) => free(locks.template, name));
}

async function dropUnused(
  hold: pg.Client,
  like: string,
  unused: (name: string) => boolean | Promise<boolean>,
): Promise<void> {
  const { rows } = await hold.query<{ datname: string }>(
    "select datname from pg_database where datname like $1 and not datistemplate",
    [like],
  );
  for (const { datname } of rows) {
    if (await unused(datname)) await hold.query(`drop database if exists ${datname} with (force)`);
  }
}

/** The same login in another database of the server. */
export function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

function lockNumber(word: string): number {
  return createHash("sha256").update(word).digest().readInt32BE(0);
}
