import pg from "pg";
import { claim } from "#lib/webhooks/dispatch/claim";
import { byIndexAlone } from "#lib/webhooks/dispatch/planner";
import { shardCount } from "#lib/webhooks/dispatch/shard";
import { env } from "#lib/platform/env";
import { beside, type Row } from "../figures.ts";
import { median } from "../load.ts";
import { clear, fill, subscribe } from "./rows.ts";
import type { Ground } from "./ground.ts";

const endpoints = 50;
const each = 8;
const backlog = 1_000_000;
const tries = 40;

/** How long it takes to claim 400 deliveries of 50 endpoints, with nothing else waiting and with a million at one that is down. */
export async function claimTime({ pool, base }: Ground): Promise<Row[]> {
  await clear(pool);
  const urls = Array.from({ length: endpoints }, (_, index) => `${base}/${index}`);
  await fill(pool, await subscribe(pool, urls), each);
  await pool.query("ANALYZE webhook_delivery, webhook_queue, webhook_event, webhook_endpoint");
  const empty: Row = { what: "claim of 400, nothing else waiting", value: await timed(), unit: "ms" };

  const [down = ""] = await subscribe(pool, [`${base}/down`]);
  await pool.query(
    "UPDATE webhook_endpoint SET hold_until = now() + interval '1 hour', consecutive_failures = 50 WHERE id = $1",
    [down],
  );
  await fill(pool, [down], backlog, "{}");
  await pool.query("ANALYZE webhook_delivery, webhook_queue, webhook_event, webhook_endpoint");
  return [empty, beside(empty, "the same with a million waiting at one", await timed())];
}

/** Milliseconds of one claim, the median of many. */
async function timed(): Promise<number> {
  const client = new pg.Client({ connectionString: byIndexAlone(env.databaseRuntimeUrl ?? "") });
  await client.connect();
  const shards = Array.from({ length: shardCount }, (_, shard) => shard);
  const took: number[] = [];
  for (let count = 0; count < tries; count += 1) {
    const started = performance.now();
    const claimed = await claim(client, { shards, wanted: [], onwards: false, underWay: [] });
    took.push(performance.now() - started);
    if (claimed.length !== endpoints * each) throw new Error(`${claimed.length} were claimed.`);
  }
  await client.end();
  return median(took);
}
