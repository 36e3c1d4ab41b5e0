import { Socket } from "node:net";
import pg from "pg";
import { env } from "./env.ts";
import { log } from "./log.ts";

const namedStatements = new Map<string, string>();
const mostNames = 500;

/**
 * Connections to the database. No statement, lock or forgotten transaction may hold a request for ever: PostgreSQL gives
 * a statement up after `statementMs`, and a second later the connection counts as dead.
 */
export function createPool(connectionString = runtimeUrl(), max = 10, statementMs = 8_000): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    allowExitOnIdle: true,
    application_name: "countersign",
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: statementMs,
    query_timeout: statementMs + 1_000,
    lock_timeout: Math.min(5_000, statementMs),
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
  });
  pool.on("error", (error) => log.warn({ err: error }, "A database connection was lost."));
  pool.on("connect", dropWhenSilent);
  return pool;
}

const sidePools = new Set<pg.Pool>();

/** Connections beside the client's, for what speaks to PostgreSQL itself; they close with the client. */
export function createSidePool(max: number, connectionString = runtimeUrl()): pg.Pool {
  const pool = createPool(connectionString, max);
  sidePools.add(pool);
  return pool;
}

/** Closes what `createSidePool` made. */
export async function closeSidePools(): Promise<void> {
  const pools = [...sidePools];
  sidePools.clear();
  await Promise.all(pools.map((pool) => pool.end()));
}

/** A connection whose server does not even say that it gave up is cut: the rollback after it would wait as long again. */
function dropWhenSilent(client: pg.PoolClient): void {
  const plain: (...all: unknown[]) => unknown = client.query.bind(client);
  const query = (...all: unknown[]) => {
    const answer = plain(...all);
    if (answer instanceof Promise) answer.catch((error: unknown) => isSilence(error) && socketOf(client)?.destroy());
    return answer;
  };
  Object.assign(client, { query });
}

function isSilence(error: unknown): boolean {
  return error instanceof Error && error.message === "Query read timeout";
}

function socketOf(client: pg.PoolClient): Socket | null {
  const connection: unknown = Reflect.get(client, "connection");
  const stream: unknown = typeof connection === "object" && connection !== null && Reflect.get(connection, "stream");
  return stream instanceof Socket ? stream : null;
}

/** PostgreSQL keeps the plan of a named statement; only so many names, since each costs memory in every connection. */
export function statementName({ sql }: { sql: string }): string {
  const known = namedStatements.get(sql);
  if (known !== undefined) return known;
  if (namedStatements.size >= mostNames) return "";
  const name = `s${namedStatements.size}`;
  namedStatements.set(sql, name);
  return name;
}

function runtimeUrl(): string {
  if (env.databaseRuntimeUrl) return env.databaseRuntimeUrl;
  throw new Error("DATABASE_RUNTIME_URL is not set: start the process with `npm run web` or `npm run worker`.");
}
