import type pg from "pg";
import { env } from "#lib/platform/env";
import { createSidePool } from "#lib/platform/pool";

/** Where processes that may not seal themselves ask for it. */
export const wishes = "audit_seal";
const lock = 7_270_940;
let pool: pg.Pool | null = null;

/** Runs `work` in a transaction of the sealing role, in one process at a time; null where another one is at it. */
export async function inSealingSession<Result>(
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result | null> {
  const client = await openPool().connect();
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

/** Says when somebody wishes that all be sealed now, until the connection is lost; then it says that, once. */
export async function hearWishes(heard: () => void, lost: () => void): Promise<{ stop: () => void }> {
  const client = await openPool().connect();
  client.on("notification", heard);
  client.once("end", lost);
  client.on("error", () => undefined);
  await client.query(`listen ${wishes}`);
  return { stop: () => client.release(true) };
}

function openPool(): pg.Pool {
  if (pool && !pool.ending) return pool;
  if (!env.databaseSealUrl) throw new Error("DATABASE_SEAL_URL is not set: this process does not seal.");
  return (pool = createSidePool(3, env.databaseSealUrl));
}
