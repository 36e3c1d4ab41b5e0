import { afterEach, expect, it } from "vitest";
import { theSystem } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { recoverDeliveries } from "#lib/webhooks/commands/recover-deliveries";
import { getRecovery } from "#lib/webhooks/queries/get-recovery";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { keepRunning } from "./part.ts";
import { queue } from "./queue.ts";

const system = theSystem(newId());
const leaving = new AbortController();
let running: Promise<unknown> = Promise.resolve();

afterEach(async () => {
  leaving.abort();
  await running;
});

/** So many deliveries of an endpoint that failed; nobody sends them here. */
async function givenFailed(endpointId: string, count: number): Promise<void> {
  await db.$executeRaw`
    WITH events AS (
      INSERT INTO webhook_event (id, type, company_body, handled) SELECT 'evt_' || n, 'purchase_order.sent', '{}', true FROM generate_series(1, ${count}) n RETURNING id
    ), deliveries AS (
      INSERT INTO webhook_delivery (id, event_id, event_type, endpoint_id, attempts, created_at)
      SELECT gen_random_uuid(), id, 'purchase_order.sent', ${endpointId}::uuid, 10, now() - interval '1 hour' FROM events RETURNING *
    )
    INSERT INTO webhook_queue (id, endpoint_id, created_at, state, tries) SELECT id, endpoint_id, created_at, 'failed', 10 FROM deliveries`;
}

it("what is left of a recovery goes out by the worker, which waits for a slow endpoint and comes back", async () => {
  const { id } = await givenEndpoint();
  await givenFailed(id, 2_200);
  const { id: jobId, done } = await recoverDeliveries(system, { id, since: "2026-01-01T00:00:00Z" });
  expect(done).toBe(1_000);

  running = keepRunning(queue, leaving.signal);
  const job = () =>
    db.$queryRaw<
      object[]
    >`SELECT FROM graphile_worker.jobs WHERE task_identifier = 'recovery' AND locked_at IS NULL AND run_at > now()`;
  await expect.poll(job, { timeout: 20_000, interval: 50 }).toHaveLength(1);
  expect(await getRecovery(system, { id, jobId })).toMatchObject({ state: "running", done: 1_000 });

  const taken = async () => {
    await db.webhookQueue.deleteMany({ where: { endpointId: id, state: "pending" } });
    return getRecovery(system, { id, jobId });
  };
  await expect.poll(taken, { timeout: 20_000, interval: 100 }).toMatchObject({ state: "done", done: 2_200 });
});
