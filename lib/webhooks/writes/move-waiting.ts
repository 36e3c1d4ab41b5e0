import type { Tx } from "#lib/platform/db";

const mostRows = 10_000;

/** What waits at an endpoint follows its state: paused, cancelled, or pending and then due at once. The dispatchers finish what is more than 10,000. */
export async function moveWaiting(tx: Tx, endpointId: string, to: "pending" | "paused" | "cancelled"): Promise<number> {
  const from = to === "pending" ? ["paused"] : to === "paused" ? ["pending"] : ["pending", "paused"];
  return tx.$executeRaw`
    UPDATE webhook_delivery SET state = ${to}::"DeliveryState", next_at = CASE WHEN ${to} = 'pending' THEN least(next_at, now()) ELSE next_at END
    WHERE id IN (
      SELECT id FROM webhook_delivery
      WHERE endpoint_id = ${endpointId}::uuid AND state = ANY (${from}::"DeliveryState"[]) AND NOT (manual AND ${to} = 'paused')
      ORDER BY id LIMIT ${mostRows} FOR UPDATE)`;
}
