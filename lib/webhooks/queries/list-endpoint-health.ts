import * as z from "zod";
import type { Actor } from "#lib/access/actor";
import { query } from "#lib/change/query";
import { idField } from "#lib/input/code-field";
import { strictObject } from "#lib/input/words";
import { no, settle } from "#lib/kernel/decision";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import { type EndpointHealth, type StoredHour, summaryOf } from "../endpoint-health.ts";
import { oneInput } from "../input.ts";

type Row = Pick<EndpointHealth, "endpointId" | "waiting" | "oldest" | "failedDeliveries"> & {
  readonly stored: readonly StoredHour[];
};

const most = 10_000;
const input = strictObject({ ids: z.array(idField).max(200) });

/** How these endpoints are, as far as the actor may see them: one statement, whose cost is bounded whatever they were sent. */
export const listEndpointHealth = query("endpoint.read", input, (actor, { ids }) => read(actor, ids));

/** The same of one. Refuses with `not_found`. */
export const getEndpointHealth = query("endpoint.read", oneInput, async (actor, { id }): Promise<EndpointHealth> => {
  const [health] = await read(actor, [id]);
  return health ?? settle(no("not_found", "There is no such endpoint."));
});

async function read(actor: Actor, ids: readonly string[]): Promise<EndpointHealth[]> {
  const own = actor.supplierId === null ? Prisma.sql`true` : Prisma.sql`e.supplier_id = ${actor.supplierId}::uuid`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT e.id::text AS "endpointId", waiting.count::int AS waiting, iso(waiting.oldest) AS oldest, failed.count::int AS "failedDeliveries", hours.stored
    FROM webhook_endpoint e
    CROSS JOIN LATERAL (
      SELECT count(*), min(created_at) AS oldest FROM (
        (SELECT created_at FROM webhook_queue WHERE endpoint_id = e.id AND state = 'pending' LIMIT ${most})
        UNION ALL
        (SELECT created_at FROM webhook_queue WHERE endpoint_id = e.id AND state = 'paused' LIMIT ${most})) AS counted) AS waiting
    CROSS JOIN LATERAL (
      SELECT count(*) FROM (SELECT FROM webhook_queue WHERE endpoint_id = e.id AND state = 'failed' LIMIT ${most}) AS counted) AS failed
    CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_agg(jsonb_build_object('hour', iso(h.hour), 'delivered', h.delivered, 'failed', h.failed, 'latency', h.latency)), '[]') AS stored
      FROM webhook_hour h WHERE h.endpoint_id = e.id AND h.hour > now() - interval '24 hours') AS hours
    WHERE e.id = ANY (${ids}::uuid[]) AND e.deleted_at IS NULL AND ${own}`;
  const now = clock.now();
  return rows.map(({ stored, ...row }) => ({ ...row, ...summaryOf(stored, now) }));
}
