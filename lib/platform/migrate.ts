import { randomUUID } from "node:crypto";
import pg from "pg";
import { type Migration, readMigrations } from "./migrations.ts";

/** Prisma's own lock and table: `prisma migrate deploy` and we never meet, and each accepts the other's work. */
const prismaLock = 72_707_369;
const historyTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

interface Applied {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/** The database's history and the project's do not fit together. */
export class MigrationConflict extends Error {}

/**
 * Applies what is missing, each migration with its row in one transaction; answers the names applied.
 * Throws `MigrationConflict` where one was edited after it was applied, or failed half way by another tool.
 */
export async function applyMigrations(ownerUrl: string, folder?: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [prismaLock]);
    await client.query(historyTable);
    const missing = missingAfter(await appliedTo(client), migrations);
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Throws `MigrationConflict` where one is not applied yet. A newer database is fine: its program is being rolled out. */
export async function requireMigrations(ownerUrl: string, folder?: string): Promise<void> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 where to_regclass('public._prisma_migrations') is not null");
    const applied = new Set((rowCount ? await appliedTo(client) : []).map((row) => row.migration_name));
    const missing = migrations.find(({ name }) => !applied.has(name));
    if (missing) throw new MigrationConflict(`The database lacks ${missing.name}: run \`npm run db:migrate\` first.`);
  } finally {
    await client.end();
  }
}

async function appliedTo(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    "select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null",
  );
  return rows;
}

/** The migrations still to apply. */
function missingAfter(applied: readonly Applied[], migrations: readonly Migration[]): Migration[] {
  const rows = new Map(applied.map((row) => [row.migration_name, row]));
  const known = new Set(migrations.map(({ name }) => name));
  const stranger = applied.find(({ migration_name: name }) => !known.has(name));
  if (stranger) throw new MigrationConflict(`The database is newer than this program: ${stranger.migration_name}.`);

  return migrations.filter(({ name, checksum }) => {
    const row = rows.get(name);
    if (!row) return true;
    if (!row.finished_at) throw new MigrationConflict(`Migration ${name} failed half way; repair it by hand first.`);
    if (row.checksum !== checksum) throw new MigrationConflict(`Migration ${name} was edited after it was applied.`);
    return false;
  });
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`Migration ${name} failed and left nothing behind.`, { cause: error });
  }
}
