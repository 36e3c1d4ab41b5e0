import pg from "pg";
import { env } from "./env.ts";
import { log } from "./log.ts";

const namedStatements = new Map<string, string>();
const mostNames = 500;

/**
 * Connections to the database. No statement, lock or forgotten transaction may hold a request for ever: PostgreSQL gives
 * a statement up after `statementMs`, and a second later the connection counts as dead. Statements sent together travel
 * together (pipeline).
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
    pipeline: true,
  });
  pool.on("error", (error) => log.warn({ err: error }, "A database connection was lost."));
  pool.on("connect", beginWithTheFirst);
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

/** BEGIN goes out together with the first statement after it: a transaction costs one round trip less. */
function beginWithTheFirst(client: pg.PoolClient): void {
  const send: (...all: unknown[]) => unknown = client.query.bind(client);
  let begins = false;
  const query = (...all: unknown[]) => {
    if (isBegin(all[0])) {
      begins = true;
      return Promise.resolve({ rows: [], fields: [], rowCount: 0 });
    }
    if (!begins) return send(...all);
    begins = false;
    return Promise.all([send("BEGIN"), send(...all)]).then(([, answer]) => answer);
  };
  Object.assign(client, { query });
}

function isBegin(statement: unknown): boolean {
  return typeof statement === "object" && statement !== null && Reflect.get(statement, "text") === "BEGIN";
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
