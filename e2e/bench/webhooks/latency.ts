import type { Row } from "../figures.ts";
import { quantile } from "../load.ts";
import { startSender } from "./processes.ts";
import { clear, subscribe } from "./rows.ts";
import { tellAndTime } from "./timed.ts";
import type { Ground } from "./ground.ts";

/** From the answer of a command to the receiver's first byte; writer, sender and receiver are three processes. */
export async function latency({ pool, base }: Ground): Promise<Row[]> {
  await clear(pool);
  await subscribe(pool, [`${base}/timed/one`]);
  const sender = await startSender();
  await tellAndTime(base, { commands: 50, every: 20, settle: 500 });
  const took = await tellAndTime(base, { commands: 500, every: 20, settle: 1000 });
  await sender.end("SIGTERM");
  if (took.length !== 500) throw new Error(`${took.length} of 500 arrived.`);
  return [
    { what: "committed to received, p50", value: quantile(took, 0.5), unit: "ms" },
    { what: "committed to received, p99", value: quantile(took, 0.99), unit: "ms" },
  ];
}
