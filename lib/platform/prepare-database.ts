import { Logger, makeWorkerUtils } from "graphile-worker";
import pg from "pg";
import { applyMigrations } from "./migrate.ts";
import { type LoginSettings, type Logins, prepareLogins } from "./roles.ts";

/** Makes a database ready for web and worker: migrations, roles and grants, the job queue. Safe to repeat, and at once. */
export async function prepareDatabase(settings: LoginSettings): Promise<{ applied: string[]; logins: Logins }> {
  const applied = await applyMigrations(settings.ownerUrl);
  const logins = await prepareLogins(settings);
  await prepareJobs(settings.ownerUrl, logins);
  return { applied, logins };
}

/** The queue's tables admit only their owner, so they belong to the role of web and worker. */
async function prepareJobs(ownerUrl: string, { runtimeUrl, separate }: Logins): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await owner.connect();
  try {
    const { rowCount } = await owner.query("select 1 from pg_namespace where nspname = 'graphile_worker'");
    const mayCreate = separate && rowCount === 0;
    if (mayCreate) await allowSchemas(owner, runtimeUrl, "grant create on database %I to %I");
    await migrateJobs(runtimeUrl);
    if (mayCreate) await allowSchemas(owner, runtimeUrl, "revoke create on database %I from %I");
  } finally {
    await owner.end();
  }
}

/** Only while its one schema is made; afterwards the role can make none. */
async function allowSchemas(owner: pg.Client, runtimeUrl: string, statement: string): Promise<void> {
  const url = new URL(runtimeUrl);
  const role = url.searchParams.get("user") ?? decodeURIComponent(url.username);
  const { rows } = await owner.query<{ sql: string }>("select format($1, current_database(), $2::text) as sql", [
    statement,
    role,
  ]);
  await owner.query(rows[0]?.sql ?? "");
}

async function migrateJobs(connectionString: string): Promise<void> {
  const utils = await makeWorkerUtils({ connectionString, logger: new Logger(() => () => undefined) });
  try {
    await utils.migrate();
  } finally {
    await utils.release();
  }
}
