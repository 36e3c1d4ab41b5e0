import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "#prisma/generated/client";
import { hasCode } from "./failure.ts";
import { lazy } from "./lazy.ts";
import { closeSidePools, createPool, statementName } from "./pool.ts";

/** What a query needs: the client itself or a running transaction. */
export type Tx = Prisma.TransactionClient;

/** One per process: Next reloads modules while developing, and must not open a new pool each time. */
const holder: { countersignDb?: PrismaClient } = globalThis as { countersignDb?: PrismaClient };

/** The database, as the runtime role. Connects when it is first used. */
export const db: PrismaClient = lazy(() => (holder.countersignDb ??= connect()));

/**
 * Runs all of `work` or nothing (READ COMMITTED). What PostgreSQL gave up because of a deadlock is run again,
 * up to three times, so `work` must not act outside the transaction.
 */
export async function transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction(work, { maxWait: 5_000, timeout: 10_000 });
    } catch (error) {
      if (attempt === 3 || !hasCode(error, ["P2034", "40001", "40P01"])) throw error;
    }
  }
}

/** Did a unique index refuse the row? */
export function isUniqueViolation(error: unknown): boolean {
  return hasCode(error, ["P2002", "23505"]);
}

/** Did the row stay locked by somebody else for longer than `lock_timeout`? */
export function isLockTimeout(error: unknown): boolean {
  return hasCode(error, ["55P03"]);
}

/** Closes all connections; the next use opens them again. */
export async function disconnect(): Promise<void> {
  const client = holder.countersignDb;
  delete holder.countersignDb;
  await client?.$disconnect();
  await closeSidePools();
}

function connect(): PrismaClient {
  const adapter = new PrismaPg(createPool(), { disposeExternalPool: true, statementNameGenerator: statementName });
  return new PrismaClient({ adapter });
}
