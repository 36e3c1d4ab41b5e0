import type { Actor } from "#lib/access/actor";
import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { db, type Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import { oneInput, oneRecoveryInput } from "../input.ts";
import type { Recovery } from "../recovery.ts";

const columns = Prisma.sql`
  r.id::text, r.endpoint_id::text AS "endpointId", iso(r.since) AS since, r.state::text, r.total AS count, r.total, r.done, r.problem,
  iso(r.created_at) AS "createdAt", iso(r.ended_at) AS "endedAt"`;

/** How far a recovery is. */
export const getRecovery = query("endpoint.read", oneRecoveryInput, (actor, { id, jobId }) =>
  readRecovery(db, actor, id, jobId),
);

/** The same inside a command. Refuses with `not_found`. */
export async function readRecovery(tx: Tx, actor: Actor, endpointId: string, id: string): Promise<Recovery> {
  const [row] = await tx.$queryRaw<Recovery[]>`
    SELECT ${columns} FROM webhook_recovery r JOIN webhook_endpoint e ON e.id = r.endpoint_id
    WHERE r.id = ${id}::uuid AND r.endpoint_id = ${endpointId}::uuid AND ${ownEndpoint(actor)}`;
  return row ?? settle(no("not_found", "There is no such recovery."));
}

/** The latest one of an endpoint; null where there was none. */
export const findLatestRecovery = query("endpoint.read", oneInput, async (actor, { id }): Promise<Recovery | null> => {
  const [row] = await db.$queryRaw<Recovery[]>`
    SELECT ${columns} FROM webhook_recovery r JOIN webhook_endpoint e ON e.id = r.endpoint_id
    WHERE r.endpoint_id = ${id}::uuid AND ${ownEndpoint(actor)} ORDER BY r.created_at DESC, r.id DESC LIMIT 1`;
  return row ?? null;
});

function ownEndpoint({ supplierId }: Actor): Prisma.Sql {
  return supplierId === null ? Prisma.sql`true` : Prisma.sql`e.supplier_id = ${supplierId}::uuid`;
}
