import type { Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import { type Recovery, recoveryChunk } from "../recovery.ts";

/** A delivery `d` that failed, or has been tried and waits for its next try, while its payload is kept. */
export const isRecoverable = Prisma.sql`
  (d.state = 'failed' OR (d.state IN ('pending', 'paused') AND d.attempts > d.schedule_from)) AND (d.state = 'failed' OR d.next_at > now())
  AND EXISTS (SELECT FROM webhook_event v WHERE v.id = d.event_id AND v.at = d.event_at)`;

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
        SELECT d.id, d.created_at FROM webhook_delivery d
        WHERE d.endpoint_id = job.endpoint_id AND (d.created_at, d.id) > (job.cursor_at, job.cursor_id) AND d.created_at <= job.created_at
          AND ${isRecoverable}
        ORDER BY d.created_at, d.id LIMIT ${size} FOR UPDATE) AS found
    ), sent AS (
      UPDATE webhook_delivery d SET next_at = now(), schedule_from = d.attempts,
        state = CASE WHEN endpoint.enabled THEN 'pending' ELSE 'paused' END::"DeliveryState"
      FROM chunk, endpoint WHERE d.id = chunk.id
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
