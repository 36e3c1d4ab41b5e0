import pg from "pg";
import { expect, it } from "vitest";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { claim } from "./claim.ts";
import { byIndexAlone } from "./planner.ts";
import { shardCount } from "./shard.ts";

it("reads few rows of the queue, however long it is at an endpoint that takes nothing", async () => {
  const healthy = await Promise.all(Array.from({ length: 5 }, () => givenEndpoint()));
  const broken = await givenEndpoint();
  await db.webhookEndpoint.update({
    where: { id: broken.id },
    data: { consecutiveFailures: 50, holdUntil: new Date(Date.now() + 3_600_000) },
  });
  for (const { id } of healthy) await waiting(id, 8);
  await waiting(broken.id, 20_000);
  await db.$executeRaw`ANALYZE webhook_delivery`;

  const read = await rowsRead();
  expect(read).toBeGreaterThanOrEqual(5 * 8);
  expect(read).toBeLessThan(300);
});

async function waiting(endpointId: string, count: number): Promise<void> {
  const name = newId();
  await db.$executeRaw`INSERT INTO webhook_event (id, type, company_body)
    SELECT ${name} || '_' || n, 'purchase_order.sent', '{}' FROM generate_series(1, ${count}::int) n`;
  await db.$executeRaw`INSERT INTO webhook_delivery (id, event_id, event_type, endpoint_id)
    SELECT gen_random_uuid(), ${name} || '_' || n, 'purchase_order.sent', ${endpointId}::uuid FROM generate_series(1, ${count}::int) n`;
}

/** Of the queue, by one claim that is taken back. */
async function rowsRead(): Promise<number> {
  const client = new pg.Client({ connectionString: byIndexAlone(env.databaseRuntimeUrl ?? "") });
  await client.connect();
  try {
    await client.query("BEGIN");
    await claim(
      client,
      Array.from({ length: shardCount }, (_, shard) => shard),
      [],
    );
    const { rows } = await client.query(
      "SELECT (idx_tup_fetch + seq_tup_read)::int AS read FROM pg_stat_xact_user_tables WHERE relname = 'webhook_delivery'",
    );
    await client.query("ROLLBACK");
    return rows[0].read;
  } finally {
    await client.end();
  }
}
