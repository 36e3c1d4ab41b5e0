import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { type Asking, claim } from "./claim.ts";
import { byIndexAlone } from "./planner.ts";
import { shardCount } from "./shard.ts";

const shards = Array.from({ length: shardCount }, (_, shard) => shard);
const everything: Asking = { shards, wanted: [], onwards: false, underWay: [] };
const client = new pg.Client({ connectionString: byIndexAlone(env.databaseRuntimeUrl ?? "") });

beforeAll(() => client.connect());
afterEach(() => db.webhookEndpoint.updateMany({ data: { deletedAt: new Date() } }));
afterAll(() => client.end());

describe("a claim", () => {
  it("reads few rows of the queue, however long it is at an endpoint that takes nothing", async () => {
    const healthy = await Promise.all(Array.from({ length: 5 }, () => givenEndpoint()));
    const broken = await givenEndpoint();
    await db.webhookEndpoint.update({
      where: { id: broken.id },
      data: { consecutiveFailures: 50, holdUntil: new Date(Date.now() + 3_600_000) },
    });
    for (const { id } of healthy) await waiting(id, 8);
    await waiting(broken.id, 20_000);
    await db.$executeRaw`ANALYZE webhook_queue`;

    const read = await rowsRead(everything);
    expect(read).toBeGreaterThanOrEqual(5 * 8);
    expect(read).toBeLessThan(300);
  });

  it("onwards reads only what follows, however much of the queue is done with since it was cleaned up last", async () => {
    const { id } = await givenEndpoint();
    await waiting(id, 5_000);
    const all = await db.webhookQueue.findMany({
      where: { endpointId: id },
      orderBy: [{ nextAt: "asc" }, { id: "asc" }],
    });
    const done = all.slice(0, 4_000).map((one) => one.id);
    const [{ dueAt } = { dueAt: "" }] = await db.$queryRaw<{ dueAt: string }[]>`
      SELECT next_at::text AS "dueAt" FROM webhook_queue WHERE id = ${done.at(-1)}::uuid`;
    await db.webhookQueue.deleteMany({ where: { id: { in: done } } });
    await db.$executeRaw`ANALYZE webhook_queue`;

    const after = { id: done.at(-1) ?? "", dueAt };
    const asking = { ...everything, wanted: [{ id, version: 1, room: 10, byHand: 0, after }], onwards: true };
    expect(await rowsRead(asking)).toBeLessThan(30);
    expect((await claim(client, asking)).map((one) => one.id)).toEqual(all.slice(4_000, 4_010).map((one) => one.id));
  });

  it("leaves out what is under way, and writes nothing", async () => {
    const { id } = await givenEndpoint();
    await waiting(id, 12);
    const first = await claim(client, everything);
    const again = await claim(client, everything);
    const rest = await claim(client, { ...everything, underWay: first.map((one) => one.id) });

    expect([first.length, rest.length]).toEqual([8, 4]);
    expect(again).toEqual(first);
    expect(new Set([...first, ...rest].map((one) => one.id)).size).toBe(12);
    expect(await db.webhookQueue.count({ where: { endpointId: id, state: "pending", tries: 0 } })).toBe(12);
  });

  it("onwards asks nobody whose endpoint was changed since: a look at everything does", async () => {
    const { id } = await givenEndpoint();
    await waiting(id, 3);
    const wanted = [{ id, version: 0, room: 10, byHand: 8, after: null }];
    expect(await claim(client, { ...everything, wanted, onwards: true })).toEqual([]);
    expect(await claim(client, { ...everything, wanted })).toHaveLength(3);
  });
});

async function waiting(endpointId: string, count: number): Promise<void> {
  const name = newId();
  await db.$executeRaw`INSERT INTO webhook_event (id, type, company_body)
    SELECT ${name} || '_' || n, 'purchase_order.sent', '{}' FROM generate_series(1, ${count}::int) n`;
  await db.$executeRaw`
    WITH deliveries AS (
      INSERT INTO webhook_delivery (id, event_id, event_type, endpoint_id)
      SELECT gen_random_uuid(), ${name} || '_' || n, 'purchase_order.sent', ${endpointId}::uuid FROM generate_series(1, ${count}::int) n RETURNING *
    )
    INSERT INTO webhook_queue (id, endpoint_id) SELECT id, endpoint_id FROM deliveries`;
}

/** Of the queue, by one claim. */
async function rowsRead(asking: Asking): Promise<number> {
  const before = await readSoFar();
  await claim(client, asking);
  return (await readSoFar()) - before;
}

async function readSoFar(): Promise<number> {
  const { rows } = await client.query(
    "SELECT (idx_tup_fetch + seq_tup_read)::int AS read FROM pg_stat_xact_user_tables WHERE relname = 'webhook_queue'",
  );
  return rows[0].read;
}
