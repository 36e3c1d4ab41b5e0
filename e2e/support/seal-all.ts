import { type StoredSeal } from "#lib/audit/queries/read-seals";
import { readTrail } from "#lib/audit/queries/read-trail";
import { sealThrough } from "#lib/audit/writes/seal-through";
import { Prisma } from "#prisma/generated/client";
import { until } from "./poll.ts";

/** Seals all that is committed now, with one seal: it waits for what runs in other databases, which share the server's transactions. */
export async function sealAll(): Promise<StoredSeal> {
  const now = await txid(Prisma.sql`pg_current_xact_id()`);
  await until(
    "older transactions end",
    async () => (await txid(Prisma.sql`pg_snapshot_xmin(pg_current_snapshot())`)) > now,
  );
  return sealThrough(now);
}

async function txid(which: Prisma.Sql): Promise<number> {
  const [row] = await readTrail<{ txid: number }>(Prisma.sql`SELECT ${which}::text::float8 AS txid`);
  return row?.txid ?? 0;
}
