import { Prisma } from "#prisma/generated/client";
import { readTrail } from "./read-trail.ts";

/** How many seconds the oldest event waits for its seal; null where all are sealed. */
export async function findUnsealedSeconds(): Promise<number | null> {
  const [row] = await readTrail<{ seconds: number | null }>(Prisma.sql`
    WITH newest AS (SELECT epoch, to_txid FROM audit_seal ORDER BY number DESC LIMIT 1)
    SELECT extract(epoch FROM clock_timestamp() - min(e.at))::float8 AS seconds FROM audit_event e
    WHERE e.epoch = coalesce((SELECT epoch FROM newest), 1) AND e.txid >= coalesce((SELECT to_txid FROM newest), 0)`);
  return row?.seconds ?? null;
}
