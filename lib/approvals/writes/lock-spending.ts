import { personInSql } from "#lib/access/queries/persons-in-sql";
import type { Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";

/** Until the transaction ends nobody else spends what this person, by whichever of his users, may approve within some days. */
export async function lockSpending(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('approval_limit:' || ${personInSql(Prisma.sql`u`)})) FROM app_user u WHERE u.id = ${userId}::uuid`;
}
