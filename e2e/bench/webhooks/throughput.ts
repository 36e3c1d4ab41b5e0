import { createHmac, randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Agent, type Dispatcher, request } from "undici";
import { startDispatcher } from "#lib/webhooks/dispatch/start-dispatcher";
import { keyOf, newSecret, sign } from "#lib/webhooks/signature";
import { beside, type Row } from "../figures.ts";
import { median } from "../load.ts";
import { body, clear, fill, isBusy, subscribe } from "./rows.ts";
import type { Ground } from "./ground.ts";

const endpoints = 50;
const events = 400;
const atOnce = 400;
const rounds = 7;
const total = endpoints * events;

/**
 * Deliveries per second from a full table to the last outcome written, beside signing and posting alone, in turns: as
 * anybody would write it, and with a prepared key and origin. The first round only warms up.
 */
export async function throughput(ground: Ground): Promise<Row[]> {
  const plain: number[] = [];
  const prepared: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    plain.push(await signAndPost(plainly(ground.base)));
    prepared.push(await signAndPost(wellPrepared(ground.base)));
    whole.push(await dispatch(ground));
  }
  const of = (values: number[]) => median(values.slice(1));
  const base: Row = { what: "undici.request and HMAC, nothing stored", value: of(plain), unit: "/s" };
  return [
    base,
    beside(base, "the same with a prepared key and origin", of(prepared)),
    beside(base, `deliveries to ${endpoints} endpoints`, of(whole)),
  ];
}

type Post = (dispatcher: Agent, number: number, timestamp: number) => Promise<Dispatcher.ResponseData>;

const headersOf = (timestamp: number, signature: string) => ({
  "content-type": "application/json",
  "webhook-id": "evt_1",
  "webhook-timestamp": String(timestamp),
  "webhook-signature": signature,
});

function plainly(base: string): Post {
  const key = randomBytes(32);
  return (dispatcher, number, timestamp) => {
    const mac = createHmac("sha256", key).update(`evt_1.${timestamp}.${body}`).digest("base64");
    const headers = headersOf(timestamp, `v1,${mac}`);
    return request(`${base}/${number % endpoints}`, { dispatcher, method: "POST", headers, body });
  };
}

function wellPrepared(origin: string): Post {
  const key = keyOf(newSecret());
  return (dispatcher, number, timestamp) => {
    const headers = headersOf(timestamp, sign([key], "evt_1", timestamp, body));
    return dispatcher.request({ origin, path: `/${number % endpoints}`, method: "POST", headers, body });
  };
}

async function signAndPost(post: Post): Promise<number> {
  const agent = new Agent({ connections: atOnce, pipelining: 1 });
  let left = total;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left > 0) {
        left -= 1;
        const answer = await post(agent, left, Math.floor(Date.now() / 1000));
        await answer.body.dump();
      }
    }),
  );
  const perSecond = (total / (performance.now() - started)) * 1000;
  await agent.close();
  return perSecond;
}

async function dispatch({ pool, base }: Ground): Promise<number> {
  await clear(pool);
  const ids = await subscribe(
    pool,
    Array.from({ length: endpoints }, (_, index) => `${base}/${index}`),
  );
  await fill(pool, ids, events);
  const started = performance.now();
  const dispatcher = startDispatcher();
  while (await isBusy(pool)) await sleep(20);
  const perSecond = (total / (performance.now() - started)) * 1000;
  await dispatcher.stop();
  const { rows } = await pool.query("SELECT count(*) FROM webhook_attempt WHERE response_status = 204");
  if (Number(rows[0].count) !== total) throw new Error(`${rows[0].count} of ${total} were delivered.`);
  return perSecond;
}
