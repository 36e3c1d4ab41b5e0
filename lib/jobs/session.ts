import pg from "pg";
import { env } from "#lib/platform/env";

/**
 * A connection of its own, for locks that live exactly as long as we do: however this process dies, PostgreSQL frees
 * them. `until` is aborted when the worker leaves or the connection is lost; the latter is thrown afterwards.
 */
export async function withSession(
  leaving: AbortSignal,
  work: (session: pg.Client, until: AbortSignal) => Promise<void>,
): Promise<void> {
  const session = new pg.Client({
    connectionString: env.databaseRuntimeUrl,
    application_name: "countersign-worker",
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  const lost = new AbortController();
  session.on("error", () => lost.abort());
  session.on("end", () => lost.abort());
  try {
    await session.connect();
    await work(session, AbortSignal.any([leaving, lost.signal]));
    if (lost.signal.aborted && !leaving.aborted) throw new Error("The session that held the lock was lost.");
  } finally {
    await session.end().catch(() => undefined);
  }
}

/** Takes a lock for as long as the session lives, unless another session has it. */
export async function tryLock(session: pg.Client, family: number, lock: number): Promise<boolean> {
  const sql = "select pg_try_advisory_lock($1, $2) as taken";
  const { rows } = await session.query<{ taken: boolean }>(sql, [family, lock]);
  return rows[0]?.taken === true;
}
