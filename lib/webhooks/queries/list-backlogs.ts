import { query } from "#lib/change/query";
import { strictObject } from "#lib/input/words";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";

/** What is waiting at one endpoint. `waiting` stops counting at 10,000. */
export interface Backlog {
  readonly endpointId: string;
  readonly waiting: number;
  readonly oldest: string | null;
  readonly failed: number;
}

const most = 10_000;

/** What waits and what failed at each endpoint that the actor may see. */
export const listBacklogs = query("endpoint.read", strictObject({}), async (actor): Promise<Backlog[]> => {
  const own = actor.supplierId === null ? Prisma.sql`true` : Prisma.sql`e.supplier_id = ${actor.supplierId}::uuid`;
  return db.$queryRaw<Backlog[]>`
    SELECT e.id::text AS "endpointId", waiting.count::int AS waiting, iso(waiting.oldest) AS oldest, failed.count::int AS failed
    FROM webhook_endpoint e
    CROSS JOIN LATERAL (
      SELECT count(*), min(created_at) AS oldest FROM (
        (SELECT created_at FROM webhook_delivery WHERE endpoint_id = e.id AND state = 'pending' LIMIT ${most})
        UNION ALL
        (SELECT created_at FROM webhook_delivery WHERE endpoint_id = e.id AND state = 'paused' LIMIT ${most})) AS counted) AS waiting
    CROSS JOIN LATERAL (
      SELECT count(*) FROM (SELECT FROM webhook_delivery WHERE endpoint_id = e.id AND state = 'failed' LIMIT ${most}) AS counted) AS failed
    WHERE e.deleted_at IS NULL AND ${own}`;
});
