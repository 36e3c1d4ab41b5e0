import type { Tx } from "#lib/platform/db";

const mostRows = 10_000;

/**
 * Makes due what failed or has not been sent since a time, the oldest first, each with a whole schedule before it.
 * At a disabled endpoint it waits as paused.
 */
export async function sendAgain(tx: Tx, endpointId: string, since: Date): Promise<{ count: number; more: boolean }> {
  const count = await tx.$executeRaw`
    UPDATE webhook_delivery d SET next_at = now(), schedule_from = d.attempts,
      state = CASE WHEN e.enabled THEN 'pending' ELSE 'paused' END::"DeliveryState"
    FROM webhook_endpoint e
    WHERE e.id = d.endpoint_id AND d.id IN (
      SELECT id FROM webhook_delivery
      WHERE endpoint_id = ${endpointId}::uuid AND created_at >= ${since}
        AND (state = 'failed' OR (state IN ('pending', 'paused') AND attempts > schedule_from AND next_at > now()))
      ORDER BY created_at, id LIMIT ${mostRows} FOR UPDATE)`;
  return { count, more: count === mostRows };
}
