import type pg from "pg";
import { newId } from "#lib/kernel/id";
import { buildEnvelope } from "#lib/webhooks/envelope";
import { exampleOf } from "#lib/webhooks/example";
import { sealEndpointSecret } from "#lib/webhooks/queries/endpoint-secrets";
import { newSecret } from "#lib/webhooks/signature";

/** A whole event of an order, as it is sent. */
export const { body } = buildEnvelope({
  type: "purchase_order.sent",
  subjectId: newId(),
  version: 1,
  at: new Date(),
  sequence: 1,
  data: (exampleOf("purchase_order.sent") as { data: Record<string, unknown> }).data,
});

/** Nothing to send, and nowhere to; and nothing that an earlier measurement left for a vacuum. */
export async function clear(pool: pg.Pool): Promise<void> {
  await pool.query(
    "TRUNCATE webhook_attempt, webhook_queue, webhook_delivery, webhook_event, webhook_endpoint CASCADE",
  );
}

/** Endpoints that take all types, one for each URL. Answers their ids. */
export async function subscribe(pool: pg.Pool, urls: readonly string[]): Promise<string[]> {
  const ids = urls.map(newId);
  await pool.query(
    `INSERT INTO webhook_endpoint (id, url, event_types, secret, created_by_id)
     SELECT id, url, '{*}', secret, 'bench' FROM unnest($1::uuid[], $2::text[], $3::text[]) AS given (id, url, secret)`,
    [ids, urls, ids.map((id) => sealEndpointSecret(id, newSecret()))],
  );
  return ids;
}

/** So many events, waiting at each of these endpoints. */
export async function fill(pool: pg.Pool, endpointIds: readonly string[], events: number, text = body): Promise<void> {
  const name = newId();
  await pool.query(
    `INSERT INTO webhook_event (id, type, purchase_order_id, sequence, company_body)
     SELECT $3 || '_' || n, 'purchase_order.sent', gen_random_uuid(), 1, $2 FROM generate_series(1, $1::int) n`,
    [events, text, name],
  );
  await pool.query(
    `WITH told AS (
       INSERT INTO webhook_delivery (id, event_id, event_at, event_type, endpoint_id, purchase_order_id, sequence)
       SELECT gen_random_uuid(), v.id, v.at, v.type, endpoint, v.purchase_order_id, v.sequence
       FROM webhook_event v, unnest($1::uuid[]) endpoint WHERE v.id LIKE $2 || '\\_%' RETURNING *
     )
     INSERT INTO webhook_queue (id, endpoint_id, purchase_order_id, sequence) SELECT id, endpoint_id, purchase_order_id, sequence FROM told`,
    [endpointIds, name],
  );
}

/** Whether something is still to be sent. Looks from the end, so that what is done with costs nothing. */
export async function isBusy(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ busy: boolean }>(
    `SELECT EXISTS (
       SELECT FROM webhook_queue WHERE state = 'pending' ORDER BY endpoint_id DESC, next_at DESC, id DESC LIMIT 1) AS busy`,
  );
  return rows[0]?.busy ?? false;
}
