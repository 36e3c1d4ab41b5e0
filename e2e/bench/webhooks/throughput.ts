import { setTimeout as sleep } from "node:timers/promises";
import { Agent } from "undici";
import { startDispatcher } from "#lib/webhooks/dispatch/start-dispatcher";
import { keyOf, newSecret, sign } from "#lib/webhooks/signature";
import { beside, type Row } from "../figures.ts";
import { median } from "../load.ts";
import { body, clear, fill, isBusy, subscribe } from "./rows.ts";
import type { Ground } from "./ground.ts";

const endpoints = 50;
const events = 400;
const atOnce = 400;
const rounds = 3;
const total = endpoints * events;

/** Deliveries per second from a full table to the last outcome written, beside signing and posting alone, in turns. */
export async function throughput(ground: Ground): Promise<Row[]> {
  const alone: number[] = [];
  const whole: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    alone.push(await signAndPost(ground.base));
    whole.push(await dispatch(ground));
  }
  const base: Row = { what: "sign and post, nothing stored", value: median(alone), unit: "/s" };
  return [base, beside(base, `deliveries to ${endpoints} endpoints`, median(whole))];
}

async function signAndPost(base: string): Promise<number> {
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

async function dispatch({ pool, base }: Ground): Promise<number> {
  await clear(pool);
  const ids = await subscribe(
    pool,
    Array.from({ length: endpoints }, (_, index) => `${base}/${index}`),
  );
  await fill(pool, ids, events);
  const started = performance.now();
  const dispatcher = startDispatcher();
  while (await isBusy(pool)) await sleep(50);
  const perSecond = (total / (performance.now() - started)) * 1000;
  await dispatcher.stop();
  const { rows } = await pool.query("SELECT count(*) FROM webhook_attempt WHERE response_status = 204");
  if (Number(rows[0].count) !== total) throw new Error(`${rows[0].count} of ${total} were delivered.`);
  return perSecond;
}
