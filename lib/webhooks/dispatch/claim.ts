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
  /** Of these, how many since its schedule began. */
  readonly tries: number;
  readonly manual: boolean;
  /** When it was due. */
  readonly dueAt: string;
  /** Null where it is no longer kept. */
  readonly body: string | null;
}

/** Where a delivery stands in the queue of its endpoint. */
export type Place = Pick<Claimed, "dueAt" | "id">;

/** How many more an endpoint takes, of what stands behind `after`; and of what is sent by hand. */
export interface Wanted {
  readonly id: string;
  readonly version: number;
  readonly room: number;
  readonly byHand: number;
  readonly after: Place | null;
}

/** Of the same order, and not done with. */
const earlier = `SELECT FROM webhook_queue p
  WHERE p.endpoint_id = q.endpoint_id AND p.purchase_order_id = q.purchase_order_id AND p.sequence < q.sequence AND p.state`;

/**
 * Endpoints with something waiting are found by jumping from one to the next in the index, so that a long queue costs
 * nothing; of each the head of its queue is taken. What is sent by hand goes whatever the endpoint's state.
 * An endpoint that this process does not know yet gets what its stored state allows. Onwards ($4) only the endpoints that
 * are named are asked, and what was done with since does not cost anything.
 */
const statement = `
  WITH RECURSIVE waiting (id) AS (
    (SELECT endpoint_id FROM webhook_queue WHERE state = 'pending' AND NOT $4::boolean ORDER BY endpoint_id, next_at, id LIMIT 1)
    UNION ALL
    SELECT (SELECT q.endpoint_id FROM webhook_queue q WHERE q.state = 'pending' AND q.endpoint_id > waiting.id ORDER BY q.endpoint_id, q.next_at, q.id LIMIT 1)
    FROM waiting WHERE waiting.id IS NOT NULL
  ), asked (id) AS (
    SELECT id FROM waiting UNION ALL SELECT jsonb_object_keys($2::jsonb)::uuid WHERE $4::boolean
  ), ready AS MATERIALIZED (
    SELECT e.id, e.version, e.ordered, e.due_at, e.after_id, COALESCE(e.by_hand, ${mostAtOnce}) AS by_hand,
      CASE
        WHEN NOT e.enabled THEN 0
        WHEN e.known_version = e.version THEN e.room
        WHEN $4::boolean THEN 0
        WHEN e.hold_until > now() THEN 0
        WHEN e.consecutive_failures >= 10 OR e.rate_limit_per_second IS NOT NULL THEN least(1, COALESCE(e.by_hand, 1))
        ELSE COALESCE(e.by_hand, ${mostAtOnce})
      END AS room
    FROM asked CROSS JOIN LATERAL (
      SELECT e.*, (known->>0)::int AS known_version, (known->>1)::int AS room, (known->>2)::int AS by_hand,
        COALESCE((known->>3)::timestamptz, '-infinity') AS due_at, COALESCE((known->>4)::uuid, e.id) AS after_id
      FROM webhook_endpoint e, LATERAL (SELECT $2::jsonb -> e.id::text AS known OFFSET 0) AS known
      WHERE e.id = asked.id AND e.deleted_at IS NULL AND ${shardSql("e.id")} = ANY ($1::int[]) OFFSET 0) AS e
  ), chosen AS (
    SELECT by_hand.*, ready.version, true AS manual FROM ready CROSS JOIN LATERAL (
      SELECT q.id, q.tries, q.next_at FROM webhook_queue q
      WHERE q.endpoint_id = ready.id AND q.state = 'pending' AND q.manual AND ready.by_hand > 0 AND q.id NOT IN (SELECT unnest($3::uuid[]))
        AND NOT (ready.ordered AND EXISTS (${earlier} IN ('pending', 'delivering')))
      ORDER BY q.next_at, q.id LIMIT ready.by_hand) AS by_hand
    UNION ALL
    SELECT in_turn.*, ready.version, false FROM ready CROSS JOIN LATERAL (
      SELECT q.id, q.tries, q.next_at FROM webhook_queue q
      WHERE q.endpoint_id = ready.id AND q.state = 'pending' AND NOT q.manual AND q.next_at <= now() AND ready.room > 0
        AND (q.next_at, q.id) > (ready.due_at, ready.after_id) AND q.id NOT IN (SELECT unnest($3::uuid[]))
        AND NOT (ready.ordered AND EXISTS (${earlier} <> 'failed'))
      ORDER BY q.next_at, q.id LIMIT ready.room) AS in_turn
  )
  SELECT d.id, d.endpoint_id AS "endpointId", chosen.version AS "endpointVersion", d.event_id AS "eventId", d.event_type AS "eventType", d.event_at AS "eventAt",
    d.attempts, chosen.tries, chosen.manual, chosen.next_at::text AS "dueAt",
    CASE WHEN d.thin THEN event.thin_body WHEN d.for_supplier THEN event.supplier_body ELSE event.company_body END AS body
  FROM chosen JOIN webhook_delivery d ON d.id = chosen.id LEFT JOIN webhook_event event ON event.id = d.event_id AND event.at = d.event_at`;

export interface Asking {
  readonly shards: readonly number[];
  readonly wanted: readonly Wanted[];
  /** Only what follows at the endpoints in `wanted`; otherwise all that is due at any endpoint of the shards. */
  readonly onwards: boolean;
  readonly underWay: Iterable<string>;
}

/**
 * What is due, but for what is under way already. Nothing is written: whoever has the shard is the only one to send, and
 * what a sender that is killed had claimed is due as before.
 */
export async function claim(client: pg.Client, { shards, wanted, onwards, underWay }: Asking): Promise<Claimed[]> {
  const known = wanted.map(({ id, version, room, byHand, after }) => [
    id,
    [version, room, byHand, after?.dueAt, after?.id],
  ]);
  const values = [shards, JSON.stringify(Object.fromEntries(known)), `{${[...underWay].join(",")}}`, onwards];
  const { rows } = await client.query<Claimed>({ name: "webhook-claim", text: statement, values });
  return rows;
}

/** What a sender before us was seen to be sending when it stopped: it goes out again. */
export async function takeBack(client: pg.Client, shards: readonly number[]): Promise<void> {
  await client.query(
    `UPDATE webhook_queue SET state = 'pending', next_at = least(next_at, now())
     WHERE state = 'delivering' AND ${shardSql("endpoint_id")} = ANY ($1::int[])`,
    [shards],
  );
}
