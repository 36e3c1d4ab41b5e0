import type { Tx } from "#lib/platform/db";

/** Lets one signature of a person after the other count against what he may approve together within some days. */
export async function lockSpending(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`approval_limit:${userId}`}))`;
}
