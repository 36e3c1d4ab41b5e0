import type pg from "pg";
import { env } from "#lib/platform/env";
import { createSidePool } from "#lib/platform/pool";

const lock = 7_270_940;
let pool: pg.Pool | null = null;

/** Runs `work` in a transaction of the sealing role, in one process at a time; null where another one is at it. */
export async function inSealingSession<Result>(
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result | null> {
  if (!pool || pool.ending) pool = createSidePool(2, sealUrl());
  const client = await pool.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_xact_lock($1) as mine", [lock]);
    const result = rows[0]?.mine ? await work(client) : null;
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function sealUrl(): string {
  if (env.databaseSealUrl) return env.databaseSealUrl;
  throw new Error("DATABASE_SEAL_URL is not set: start the process with `npm run web` or `npm run worker`.");
}
