import type { Tx } from "#lib/platform/db";
import { isRecoverable } from "./release-chunk.ts";

interface NewRecovery {
  readonly id: string;
  readonly endpointId: string;
  readonly since: Date;
  readonly requestedById: string | null;
}

const beforeAll = "00000000-0000-0000-0000-000000000000";

/** A recovery of what is there now, with how much that is. */
export async function insertRecovery(tx: Tx, recovery: NewRecovery): Promise<void> {
  const { id, endpointId, since, requestedById } = recovery;
  await tx.$executeRaw`
    INSERT INTO webhook_recovery (id, endpoint_id, since, requested_by_id, cursor_at, cursor_id, created_at, total)
    SELECT ${id}::uuid, ${endpointId}::uuid, ${since}, ${requestedById}::uuid, ${since}, ${beforeAll}::uuid, now(), (
      SELECT count(*)::int FROM webhook_queue q
      WHERE q.endpoint_id = ${endpointId}::uuid AND q.created_at >= ${since} AND q.created_at <= now() AND ${isRecoverable})`;
}

/** The job that sends the rest, in the transaction that began it. */
export async function queueRecovery(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`
    SELECT (graphile_worker.add_job('recovery', json_build_object('id', ${id}::text), max_attempts => 10)).id::text`;
}
