import { type StoredSeal } from "#lib/audit/queries/read-seals";
import { readTrail } from "#lib/audit/queries/read-trail";
import { sealThrough } from "#lib/audit/writes/seal-through";
import { Prisma } from "#prisma/generated/client";

/** Seals all that is committed now, also while other databases of the server are busy: they share its transactions. */
export async function sealAll(): Promise<StoredSeal> {
  const [now] = await readTrail<{ txid: number }>(Prisma.sql`SELECT pg_current_xact_id()::text::float8 AS txid`);
  return sealThrough(now?.txid ?? 0);
}
