import type { Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import { type Recovery, recoveryChunk } from "../recovery.ts";

/** What stands in the queue `q` because it failed, or has been tried and waits for its next try, while its payload is kept. */
export const isRecoverable = Prisma.sql`
  (q.state = 'failed' OR (q.state IN ('pending', 'paused') AND q.tries > 0)) AND (q.state = 'failed' OR q.next_at > now())
  AND EXISTS (SELECT FROM webhook_delivery d JOIN webhook_event v ON v.id = d.event_id AND v.at = d.event_at WHERE d.id = q.id)`;

/**
 * Makes the next deliveries of a recovery due, the oldest first, each with a whole schedule before it, and moves the
 * recovery on, in one statement: whoever comes second with the same chunk finds the place moved. At a disabled endpoint
 * they wait as paused. Answers the state it leaves; null where the recovery has ended.
 */
export async function releaseChunk(tx: Tx, id: string, size = recoveryChunk): Promise<Recovery["state"] | null> {
  const [row] = await tx.$queryRaw<{ state: Recovery["state"] }[]>`
    WITH job AS MATERIALIZED (
      SELECT * FROM webhook_recovery WHERE id = ${id}::uuid AND state = 'running' FOR UPDATE
    ), endpoint AS MATERIALIZED (
      SELECT e.enabled, e.deleted_at FROM webhook_endpoint e, job WHERE e.id = job.endpoint_id
    ), chunk AS MATERIALIZED (
      SELECT found.* FROM job JOIN endpoint ON endpoint.deleted_at IS NULL CROSS JOIN LATERAL (
        SELECT q.id, q.created_at FROM webhook_queue q
        WHERE q.endpoint_id = job.endpoint_id AND (q.created_at, q.id) > (job.cursor_at, job.cursor_id) AND q.created_at <= job.created_at
          AND ${isRecoverable}
        ORDER BY q.created_at, q.id LIMIT ${size} FOR UPDATE) AS found
    ), sent AS (
      UPDATE webhook_queue q SET next_at = now(), tries = 0,
        state = CASE WHEN endpoint.enabled THEN 'pending' ELSE 'paused' END::"QueueState"
      FROM chunk, endpoint WHERE q.id = chunk.id
    ), place AS (
      SELECT count(*)::int AS count, (SELECT ARRAY[created_at::text, id::text] FROM chunk ORDER BY created_at DESC, id DESC LIMIT 1) AS last FROM chunk
    )
    UPDATE webhook_recovery r SET done = r.done + place.count,
      cursor_at = coalesce(place.last[1]::timestamptz, r.cursor_at), cursor_id = coalesce(place.last[2]::uuid, r.cursor_id),
      state = CASE WHEN endpoint.deleted_at IS NOT NULL THEN 'cancelled' WHEN place.count < ${size} THEN 'done' ELSE 'running' END::"RecoveryState",
      ended_at = CASE WHEN endpoint.deleted_at IS NOT NULL OR place.count < ${size} THEN now() END
    FROM job, endpoint, place WHERE r.id = job.id RETURNING r.state::text`;
  return row?.state ?? null;
}
