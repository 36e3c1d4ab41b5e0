import type pg from "pg";
import { shardSql } from "./shard.ts";

const mostRows = 10_000;

/**
 * Deliveries whose state no longer fits their endpoint's: those written while it was being enabled, disabled or deleted,
 * and what was too much for the command that did it. Says how many were put right.
 */
const statements = [
  state("pending", "paused", "e.enabled AND e.deleted_at IS NULL"),
  state(
    "paused",
    "pending",
    "NOT e.enabled AND e.deleted_at IS NULL AND e.disabled_at > now() - interval '1 day'",
    "AND NOT d.manual",
  ),
  state("cancelled", "paused", "e.deleted_at > now() - interval '1 day'"),
  state("cancelled", "pending", "e.deleted_at > now() - interval '1 day'"),
];

export async function sweep(client: pg.Pool | pg.Client, shards: readonly number[]): Promise<number> {
  let changed = 0;
  for (const statement of statements) changed += (await client.query(statement, [shards])).rowCount ?? 0;
  return changed;
}

function state(becomes: string, is: string, endpoints: string, only = ""): string {
  return `
    UPDATE webhook_delivery SET state = '${becomes}'${becomes === "pending" ? ", next_at = least(next_at, now())" : ""}
    WHERE id IN (
      SELECT d.id FROM webhook_endpoint e CROSS JOIN LATERAL (
        SELECT d.id FROM webhook_delivery d WHERE d.endpoint_id = e.id AND d.state = '${is}' ${only} LIMIT ${mostRows} FOR UPDATE SKIP LOCKED
      ) d
      WHERE ${endpoints} AND ${shardSql("e.id")} = ANY ($1::int[]))`;
}
