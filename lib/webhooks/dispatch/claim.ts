import type pg from "pg";
import { mostAtOnce } from "#lib/webhooks/flow";
import { shardSql } from "./shard.ts";

/** A delivery that is ours to send now. */
export interface Claimed {
  readonly id: string;
  readonly endpointId: string;
  readonly endpointVersion: number;
  readonly eventId: string;
  readonly eventType: string;
  readonly eventAt: Date;
  /** Attempts made before. */
  readonly attempts: number;
  /** Of these, how many belong to an earlier run of the schedule. */
  readonly scheduleFrom: number;
  readonly manual: boolean;
  /** Null where it is no longer kept. */
  readonly body: string | null;
}

/** How many more an endpoint takes: by itself, and of those sent by hand. */
export interface Room {
  readonly id: string;
  readonly room: number;
  readonly byHand: number;
}

/** Of the same order, and not done with. */
const earlier = `SELECT FROM webhook_delivery p
  WHERE p.endpoint_id = d.endpoint_id AND p.purchase_order_id = d.purchase_order_id AND p.sequence < d.sequence AND p.state`;

/**
 * Endpoints with something waiting are found by jumping from one to the next in the index, so that a long queue costs
 * nothing; of each the head of its queue is taken. What is sent by hand goes whatever the endpoint's state.
 * An endpoint that this process does not know yet gets what its stored state allows.
 */
const statement = `
  WITH RECURSIVE waiting (id) AS (
    (SELECT endpoint_id FROM webhook_delivery WHERE state = 'pending' ORDER BY endpoint_id, next_at, id LIMIT 1)
    UNION ALL
    SELECT (SELECT d.endpoint_id FROM webhook_delivery d WHERE d.state = 'pending' AND d.endpoint_id > waiting.id ORDER BY d.endpoint_id, d.next_at, d.id LIMIT 1)
    FROM waiting WHERE waiting.id IS NOT NULL
  ), ready AS MATERIALIZED (
    SELECT e.id, e.version, e.ordered, COALESCE(known.by_hand, ${mostAtOnce}) AS by_hand,
      CASE
        WHEN NOT e.enabled THEN 0
        WHEN known.id IS NOT NULL AND known.version = e.version THEN known.room
        WHEN e.hold_until > now() THEN 0
        WHEN e.consecutive_failures >= 10 OR e.rate_limit_per_second IS NOT NULL THEN least(1, COALESCE(known.by_hand, 1))
        ELSE COALESCE(known.by_hand, ${mostAtOnce})
      END AS room
    FROM waiting
    JOIN webhook_endpoint e ON e.id = waiting.id AND e.deleted_at IS NULL
    LEFT JOIN unnest($2::uuid[], $3::int[], $4::int[], $5::int[]) AS known (id, version, room, by_hand) ON known.id = e.id
    WHERE ${shardSql("e.id")} = ANY ($1::int[])
  ), by_hand AS MATERIALIZED (
    SELECT ready.version, chosen.* FROM ready CROSS JOIN LATERAL (
      SELECT d.id, d.event_id, d.event_at FROM webhook_delivery d
      WHERE d.endpoint_id = ready.id AND d.state = 'pending' AND d.manual AND ready.by_hand > 0
        AND NOT (ready.ordered AND EXISTS (${earlier} IN ('pending', 'delivering')))
      ORDER BY d.next_at, d.id LIMIT ready.by_hand FOR UPDATE OF d SKIP LOCKED) AS chosen
  ), in_turn AS MATERIALIZED (
    SELECT ready.version, chosen.* FROM ready CROSS JOIN LATERAL (
      SELECT d.id, d.event_id, d.event_at FROM webhook_delivery d
      WHERE d.endpoint_id = ready.id AND d.state = 'pending' AND NOT d.manual AND d.next_at <= now() AND ready.room > 0
        AND NOT (ready.ordered AND EXISTS (${earlier} IN ('pending', 'delivering', 'paused')))
      ORDER BY d.next_at, d.id LIMIT ready.room FOR UPDATE OF d SKIP LOCKED) AS chosen
  ), picked AS (
    SELECT * FROM by_hand UNION ALL SELECT * FROM in_turn
  )
  UPDATE webhook_delivery d SET state = 'delivering'
  FROM picked LEFT JOIN webhook_event event ON event.id = picked.event_id AND event.at = picked.event_at
  WHERE d.id = picked.id
  RETURNING d.id, d.endpoint_id AS "endpointId", picked.version AS "endpointVersion", d.event_id AS "eventId", d.event_type AS "eventType", d.event_at AS "eventAt",
    d.attempts, d.schedule_from AS "scheduleFrom", d.manual,
    CASE WHEN d.thin THEN event.thin_body WHEN d.for_supplier THEN event.supplier_body ELSE event.company_body END AS body`;

/** Takes what is due at the endpoints of these shards, and marks it as being delivered. */
export async function claim(
  client: pg.Client,
  shards: readonly number[],
  known: readonly (Room & { version: number })[],
): Promise<Claimed[]> {
  const values = [
    shards,
    known.map(({ id }) => id),
    known.map(({ version }) => version),
    known.map(({ room }) => room),
    known.map(({ byHand }) => byHand),
  ];
  const { rows } = await client.query<Claimed>({ name: "webhook-claim", text: statement, values });
  return rows;
}

/** What a sender before us was sending when it stopped: it goes out again. */
export async function takeBack(client: pg.Client, shards: readonly number[]): Promise<void> {
  await client.query(
    `UPDATE webhook_delivery SET state = 'pending', next_at = least(next_at, now())
     WHERE state = 'delivering' AND ${shardSql("endpoint_id")} = ANY ($1::int[])`,
    [shards],
  );
}
