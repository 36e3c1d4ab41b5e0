import type pg from "pg";
import { createSidePool, statementName } from "#lib/platform/pool";
import type { Prisma } from "#prisma/generated/client";

/** Asks the database. Whoever wants all answers from one moment brings his own transaction. */
export type ReadTrail = <Row extends pg.QueryResultRow>(query: Prisma.Sql) => Promise<Row[]>;

let pool: pg.Pool | null = null;

/** Reads many rows faster than Prisma does, and holds no connection between two pages. */
export const readTrail: ReadTrail = async (query) => readWith(openPool())(query);

/** Named statements: to plan a page of a table with many partitions takes longer than to read it. */
export function readWith(client: pg.Pool | pg.PoolClient, longestMs?: number): ReadTrail {
  return async <Row extends pg.QueryResultRow>({ text, values }: Prisma.Sql) => {
    const config = { name: statementName({ sql: text }), text, values, query_timeout: longestMs };
    return (await client.query<Row>(config)).rows;
  };
}

/** All that `work` reads is from one moment, however long it takes. */
export async function inOneMoment<Result>(work: (read: ReadTrail) => Promise<Result>): Promise<Result> {
  const client = await openPool().connect();
  try {
    await client.query("begin isolation level repeatable read, read only");
    await client.query("set local statement_timeout = '10min'");
    return await work(readWith(client, 600_000));
  } finally {
    client.release(true);
  }
}

function openPool(): pg.Pool {
  if (!pool || pool.ending) pool = createSidePool(3);
  return pool;
}
