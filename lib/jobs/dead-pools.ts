import { createHash } from "node:crypto";
import type pg from "pg";
import { tryLock } from "./session.ts";

const family = 7_270_931;
/** A pool that has just begun may hold jobs before it holds its lock. */
const graceSeconds = 5;

/** Shows, as long as the session lives, that the pool of this name is alive. */
export async function showAlive(session: pg.Client, pool: string): Promise<void> {
  await tryLock(session, family, numberOf(pool));
}

/**
 * Frees the jobs of pools that died: the queue itself would wait for four hours. Answers the names of the dead.
 */
export async function freeJobsOfTheDead(session: pg.Client, ours: string): Promise<string[]> {
  const { rows } = await session.query<{ pool: string }>(
    `select distinct locked_by as pool from graphile_worker._private_jobs
     where locked_by is not null and locked_by <> $1 and locked_at < now() - make_interval(secs => $2)`,
    [ours, graceSeconds],
  );
  const dead: string[] = [];
  for (const { pool } of rows) if (await isDead(session, pool)) dead.push(pool);
  if (dead.length > 0) await session.query("select graphile_worker.force_unlock_workers($1)", [dead]);
  return dead;
}

async function isDead(session: pg.Client, pool: string): Promise<boolean> {
  if (!(await tryLock(session, family, numberOf(pool)))) return false;
  await session.query("select pg_advisory_unlock($1, $2)", [family, numberOf(pool)]);
  return true;
}

function numberOf(pool: string): number {
  return createHash("sha256").update(pool).digest().readInt32BE(0);
}
