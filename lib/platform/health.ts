import { db } from "./db.ts";
import { isUnavailable } from "./failure.ts";
import { readMigrations } from "./migrations.ts";

/** What must be true before requests are sent here. */
export interface Readiness {
  ready: boolean;
  database: boolean;
  migrations: boolean;
  worker: boolean;
}

const heartbeatSeconds = 30;

/** Is the database reachable, are all migrations applied, and is a worker alive? */
export async function readiness(): Promise<Readiness> {
  try {
    const [migrations, worker] = await Promise.all([areMigrationsApplied(), isWorkerAlive()]);
    return { ready: migrations && worker, database: true, migrations, worker };
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return { ready: false, database: false, migrations: false, worker: false };
  }
}

/** Where the owner may not create roles, nothing but our own code keeps the trail append-only. */
export async function runsAsOwner(): Promise<boolean> {
  const [row] = await db.$queryRaw<{ owns: boolean }[]>`
    select relowner = (select oid from pg_roles where rolname = current_user) as owns
    from pg_class where oid = 'public.audit_event'::regclass`;
  return row?.owns === true;
}

async function areMigrationsApplied(): Promise<boolean> {
  const rows = await db.$queryRaw<{ name: string; checksum: string }[]>`
    select migration_name as name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null`;
  const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  return (await readMigrations()).every(({ name, checksum }) => applied.get(name) === checksum);
}

/** By the database's clock: web and worker may be on machines that disagree. */
async function isWorkerAlive(): Promise<boolean> {
  const [row] = await db.$queryRaw<{ alive: boolean }[]>`
    select exists (select 1 from worker_heartbeat where at > now() - make_interval(secs => ${heartbeatSeconds})) as alive`;
  return row?.alive === true;
}
