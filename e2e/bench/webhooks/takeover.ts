import { setTimeout as sleep } from "node:timers/promises";
import { mostAtOnce } from "#lib/webhooks/flow";
import type { Row } from "../figures.ts";
import { median, moment } from "../load.ts";
import { startSender } from "./processes.ts";
import { clear, fill, subscribe } from "./rows.ts";
import { type Arrival, arrivalsAt } from "./timed.ts";
import type { Ground } from "./ground.ts";

const rounds = 5;

/** From kill -9 of the one sender, in the middle of requests, until another process has sent all of them again. */
export async function takeover({ pool, base }: Ground): Promise<Row[]> {
  const took: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    await clear(pool);
    const ids = await subscribe(pool, [`${base}/timed/hanging`]);
    const first = await startSender();
    await fill(pool, ids, mostAtOnce);
    await allOf(base);
    const other = await startSender();
    await sleep(1000);
    const killedAt = moment();
    await first.end("SIGKILL");
    const again = await allOf(base);
    took.push(Math.max(...again.map(({ at }) => at)) - killedAt);
    await other.end("SIGKILL");
  }
  return [{ what: "kill -9 to all sent again, median", value: median(took), unit: "ms" }];
}

/** Waits until the hanging receiver has been asked for all of them. */
async function allOf(base: string): Promise<Arrival[]> {
  const found: Arrival[] = [];
  while (found.length < mostAtOnce) {
    found.push(...(await arrivalsAt(base)));
    await sleep(5);
  }
  return found;
}
