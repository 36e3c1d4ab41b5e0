import type pg from "pg";
import { shardSql } from "./shard.ts";

const mostRows = 10_000;

/**
 * What waits in a way that no longer fits its endpoint: what was written while that was being enabled, disabled or deleted,
 * and what was too much for the command that did it. Says how much was put right.
 */
const statements = [
  `UPDATE webhook_queue SET state = 'pending', next_at = least(next_at, now())
   WHERE id IN (${found("paused", "e.enabled AND e.deleted_at IS NULL")})`,
  `UPDATE webhook_queue SET state = 'paused'
   WHERE id IN (${found("pending", "NOT e.enabled AND e.deleted_at IS NULL AND e.disabled_at > now() - interval '1 day'", "AND NOT q.manual")})`,
  ...["paused", "pending"].map(
    (state) => `DELETE FROM webhook_queue WHERE id IN (${found(state, "e.deleted_at > now() - interval '1 day'")})`,
  ),
];

export async function sweep(client: pg.Pool | pg.Client, shards: readonly number[]): Promise<number> {
  let changed = 0;
  for (const statement of statements) changed += (await client.query(statement, [shards])).rowCount ?? 0;
  return changed;
}

function found(state: string, endpoints: string, only = ""): string {
  return `
    SELECT q.id FROM webhook_endpoint e CROSS JOIN LATERAL (
      SELECT q.id FROM webhook_queue q WHERE q.endpoint_id = e.id AND q.state = '${state}' ${only} LIMIT ${mostRows} FOR UPDATE SKIP LOCKED
    ) q
    WHERE ${endpoints} AND ${shardSql("e.id")} = ANY ($1::int[])`;
}
