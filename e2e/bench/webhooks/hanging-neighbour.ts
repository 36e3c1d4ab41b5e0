import { beside, type Row } from "../figures.ts";
import { quantile } from "../load.ts";
import { startSender } from "./processes.ts";
import { clear, subscribe } from "./rows.ts";
import { tellAndTime } from "./timed.ts";
import type { Ground } from "./ground.ts";

const healthy = 20;
const load = { commands: 400, every: 25, settle: 2000 };

/** How long healthy endpoints wait while one of their neighbours never answers, beside without it. */
export async function hangingNeighbour({ pool, base }: Ground): Promise<Row[]> {
  const urls = Array.from({ length: healthy }, (_, index) => `${base}/timed/${index}`);
  const measure = async (endpoints: readonly string[]) => {
    await clear(pool);
    await subscribe(pool, endpoints);
    const sender = await startSender();
    await tellAndTime(base, { commands: 40, every: 25, settle: 500 });
    const took = await tellAndTime(base, load);
    await sender.end("SIGKILL");
    if (took.length !== healthy * load.commands) throw new Error(`${took.length} arrived.`);
    return quantile(took, 0.99);
  };
  const base99: Row = { what: `${healthy} healthy endpoints, p99`, value: await measure(urls), unit: "ms" };
  return [base99, beside(base99, "the same beside one that hangs", await measure([...urls, `${base}/timed/hanging`]))];
}
