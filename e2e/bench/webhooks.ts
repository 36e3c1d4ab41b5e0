import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { Agent } from "undici";
import { openDatabase } from "#lib/cli/open-database";
import { newId } from "#lib/kernel/id";
import { disconnect } from "#lib/platform/db";
import { provideEnvironment } from "#lib/platform/env";
import { buildEnvelope } from "#lib/webhooks/envelope";
import { exampleOf } from "#lib/webhooks/example";
import { startDispatcher } from "#lib/webhooks/dispatch/start-dispatcher";
import { sealEndpointSecret } from "#lib/webhooks/queries/endpoint-secrets";
import { keyOf, newSecret, sign } from "#lib/webhooks/signature";
import type { Figures } from "./figures.ts";
import { median } from "./load.ts";

const endpoints = 50;
const events = 400;
const atOnce = 400;
const rounds = 3;
const total = endpoints * events;

/** Deliveries per second from a full table to the last outcome written, beside signing and posting alone, in turns. */
export async function bench(): Promise<Figures> {
  await rm(".data/bench", { recursive: true, force: true });
  provideEnvironment({
    DATABASE_URL: undefined,
    DATA_DIR: ".data/bench",
    DEMO: "0",
    WEBHOOK_ALLOW_HOSTS: "127.0.0.1",
    LOG_LEVEL: "error",
  });
  const database = await openDatabase({ exclusive: true, migrate: true });
  provideEnvironment({ DATABASE_RUNTIME_URL: database.logins.runtimeUrl });
  const pool = new pg.Pool({ connectionString: database.logins.runtimeUrl, max: 2 });
  const receivers = spawn(process.execPath, ["e2e/bench/receivers.ts"], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const base = `http://127.0.0.1:${await portOf(receivers)}`;
    const found: { raw: number[]; ours: number[] } = { raw: [], ours: [] };
    for (let round = 1; round <= rounds; round += 1) {
      process.stderr.write(`round ${round} of ${rounds}\n`);
      found.raw.push(await raw(base));
      found.ours.push(await ours(pool, base));
    }
    const [alone, whole] = [median(found.raw), median(found.ours)];
    const of = "sign and post alone";
    return {
      suite: "webhooks",
      rows: [
        { what: of, perSecond: alone },
        { what: "dispatcher, 50 endpoints", perSecond: whole, of, ratio: whole / alone },
      ],
    };
  } finally {
    receivers.kill("SIGTERM");
    await pool.end();
    await disconnect();
    await database.close();
  }
}

const { body } = buildEnvelope({
  type: "purchase_order.sent",
  subjectId: newId(),
  version: 1,
  at: new Date(),
  sequence: 1,
  data: (exampleOf("purchase_order.sent") as { data: Record<string, unknown> }).data,
});

async function raw(base: string): Promise<number> {
  const agent = new Agent({ connections: atOnce, pipelining: 1 });
  const key = keyOf(newSecret());
  let left = total;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left > 0) {
        left -= 1;
        const timestamp = Math.floor(Date.now() / 1000);
        const signed = {
          "webhook-id": "evt_1",
          "webhook-timestamp": String(timestamp),
          "webhook-signature": sign([key], "evt_1", timestamp, body),
        };
        const answer = await agent.request({
          origin: base,
          path: `/${left % endpoints}`,
          method: "POST",
          headers: { "content-type": "application/json", ...signed },
          body,
        });
        await answer.body.dump();
      }
    }),
  );
  const perSecond = (total / (performance.now() - started)) * 1000;
  await agent.close();
  return perSecond;
}

async function ours(pool: pg.Pool, base: string): Promise<number> {
  await fill(pool, base);
  const isBusy = async () =>
    (
      await pool.query(
        "SELECT EXISTS (SELECT FROM webhook_delivery WHERE state = 'pending') OR EXISTS (SELECT FROM webhook_delivery WHERE state = 'delivering') AS busy",
      )
    ).rows[0].busy === true;
  const started = performance.now();
  const dispatcher = startDispatcher();
  while (await isBusy()) await sleep(50);
  const perSecond = (total / (performance.now() - started)) * 1000;
  await dispatcher.stop();
  const { rows } = await pool.query("SELECT count(*) FROM webhook_attempt WHERE response_status = 204");
  if (Number(rows[0].count) !== total) throw new Error(`${rows[0].count} of ${total} were delivered.`);
  return perSecond;
}

async function fill(pool: pg.Pool, base: string): Promise<void> {
  await pool.query("DELETE FROM webhook_attempt");
  await pool.query("DELETE FROM webhook_delivery");
  await pool.query("DELETE FROM webhook_event");
  await pool.query("DELETE FROM webhook_endpoint");
  for (let index = 0; index < endpoints; index += 1) {
    const id = newId();
    await pool.query(
      "INSERT INTO webhook_endpoint (id, url, event_types, secret, created_by_id) VALUES ($1, $2, '{*}', $3, 'bench')",
      [id, `${base}/${index}`, sealEndpointSecret(id, newSecret())],
    );
  }
  await pool.query(
    "INSERT INTO webhook_event (id, type, company_body) SELECT 'evt_' || n, 'purchase_order.sent', $2 FROM generate_series(1, $1::int) n",
    [events, body],
  );
  await pool.query(
    "INSERT INTO webhook_delivery (id, event_id, event_type, endpoint_id) SELECT gen_random_uuid(), v.id, v.type, e.id FROM webhook_event v, webhook_endpoint e",
  );
}

async function portOf(receivers: ChildProcess): Promise<number> {
  if (!receivers.stdout) throw new Error("The receivers have no output.");
  const [line] = (await once(receivers.stdout, "data")) as [Buffer];
  return Number(line.toString());
}
