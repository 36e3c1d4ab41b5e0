import type { Actor } from "#lib/access/actor";
import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { db, type Tx } from "#lib/platform/db";
import type { Attempt, Delivery, DeliveryRow } from "../delivery.ts";
import { explain } from "../explanation.ts";
import { oneInput } from "../input.ts";
import { requestHeaders, secondsOf } from "../request-headers.ts";
import { deliveryColumns, deliveryTables, visibleDeliveries } from "./delivery-rows.ts";

/** One delivery with all its attempts, oldest first. */
export const getDelivery = query("delivery.read", oneInput, (actor, { id }) => readDelivery(db, actor, id));

/** The same inside a command's transaction. */
export async function readDelivery(tx: Tx, actor: Actor, id: string): Promise<Delivery> {
  const [row] = await tx.$queryRaw<(DeliveryRow & { body: string | null })[]>`
    SELECT ${deliveryColumns}, CASE WHEN d.thin THEN event.thin_body WHEN d.for_supplier THEN event.supplier_body ELSE event.company_body END AS body
    FROM ${deliveryTables} LEFT JOIN webhook_event event ON event.id = d.event_id AND event.at = d.event_at
    WHERE d.id = ${id}::uuid AND ${visibleDeliveries(actor)}`;
  if (!row) return settle(no("not_found", "There is no such delivery."));
  const { body, ...delivery } = row;
  return { ...delivery, isKept: body !== null, attempts: await attemptsOf(tx, delivery, body ?? "") };
}

interface AttemptRow {
  number: number;
  at: string;
  url: string;
  signature: string;
  headers: Record<string, string> | null;
  status: number | null;
  responseHeaders: Record<string, string> | null;
  responseBody: string | null;
  error: string | null;
  timing: Attempt["timing"];
  remoteAddress: string | null;
}

/** None is earlier than its delivery, but for what clocks disagree: other days need not be looked at. */
async function attemptsOf(tx: Tx, delivery: DeliveryRow, body: string): Promise<Attempt[]> {
  const rows = await tx.$queryRaw<AttemptRow[]>`
    SELECT number, iso(at) AS at, url, signature, headers, response_status AS status, response_headers AS "responseHeaders", response_body AS "responseBody", error,
      jsonb_build_object('dns', dns, 'connect', connect, 'tls', tls, 'firstByte', first_byte, 'total', total) AS timing, remote_address AS "remoteAddress"
    FROM webhook_attempt WHERE delivery_id = ${delivery.id}::uuid AND at >= ${delivery.createdAt}::timestamptz - interval '1 day' ORDER BY number, at`;
  return rows.map((row) => attemptOf(row, delivery, body));
}

/** What every request says in the same way is not stored with each. */
function attemptOf(row: AttemptRow, { id, eventId, eventType }: DeliveryRow, body: string): Attempt {
  const { number, at, url, signature, status, responseHeaders, responseBody, error, timing, remoteAddress } = row;
  const timestamp = secondsOf(new Date(at));
  const told = requestHeaders({ eventId, eventType, deliveryId: id, number, timestamp, signature });
  return {
    number,
    at,
    request: { url, headers: { ...row.headers, ...told }, body },
    response: status === null ? null : { status, headers: responseHeaders ?? {}, body: responseBody ?? "" },
    error,
    timing,
    remoteAddress,
    explanation: explain({ url, status, responseHeaders, responseBody, error, total: timing.total }),
  };
}
