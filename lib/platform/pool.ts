import pg from "pg";
import { env } from "./env.ts";
import { log } from "./log.ts";

const namedStatements = new Map<string, string>();
const mostNames = 500;

/** Connections to the database. No statement, lock or forgotten transaction may hold a request for ever. */
export function createPool(connectionString = runtimeUrl(), max = 10): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    allowExitOnIdle: true,
    application_name: "countersign",
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 8_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
  });
  pool.on("error", (error) => log.warn({ err: error }, "A database connection was lost."));
  return pool;
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
