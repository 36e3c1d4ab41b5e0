import type { Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";

const mostRows = 10_000;

/** What waits at an endpoint follows its state: paused, cancelled, or pending and then due at once. The dispatchers finish what is more than 10,000. */
export async function moveWaiting(tx: Tx, endpointId: string, to: "pending" | "paused" | "cancelled"): Promise<number> {
  const from = to === "pending" ? ["paused"] : to === "paused" ? ["pending"] : ["pending", "paused"];
  const found = Prisma.sql`
    SELECT id FROM webhook_queue
    WHERE endpoint_id = ${endpointId}::uuid AND state = ANY (${from}::"QueueState"[]) AND NOT (manual AND ${to} = 'paused')
    ORDER BY id LIMIT ${mostRows} FOR UPDATE`;
  if (to === "cancelled") return tx.$executeRaw`DELETE FROM webhook_queue WHERE id IN (${found})`;
  return tx.$executeRaw`
    UPDATE webhook_queue SET state = ${to}::"QueueState", next_at = CASE WHEN ${to} = 'pending' THEN least(next_at, now()) ELSE next_at END
    WHERE id IN (${found})`;
}
