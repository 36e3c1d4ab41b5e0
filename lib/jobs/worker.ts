import { setTimeout as sleep } from "node:timers/promises";
import { startSealer } from "#lib/audit/jobs/seal";
import { leavingSignal } from "#lib/cli/leaving";
import { disconnect } from "#lib/platform/db";
import { log } from "#lib/platform/log";
import { startDispatcher } from "#lib/webhooks/dispatch/start-dispatcher";
import { heartbeat } from "./heartbeat.ts";
import { inbound } from "./inbound.ts";
import { mails } from "./mails.ts";
import { keepRunning, type Part } from "./part.ts";
import { queue } from "./queue.ts";

const drainMs = 14_000;

const webhooks: Part = {
  name: "webhooks",
  run: async (leaving) => {
    const dispatcher = startDispatcher();
    await left(leaving);
    await dispatcher.stop();
  },
};

const sealer: Part = { name: "sealer", run: (leaving) => startSealer({ signal: leaving }) };

/** All that happens without a request. Any number of workers share the work. */
const parts: readonly Part[] = [heartbeat(), webhooks, sealer, mails, inbound, queue];

/** The second process: works until it is told to leave, then finishes what it has begun, at most 15 seconds. */
export async function runWorker(leaving = leavingSignal()): Promise<void> {
  process.on("uncaughtException", die);
  log.info("The worker runs.");
  const running = Promise.all(parts.map((part) => keepRunning(part, leaving)));
  await left(leaving);

  const drained = await Promise.race([running.then(() => true), sleep(drainMs, false, { ref: false })]);
  if (!drained) log.warn("The worker leaves work behind; another will do it.");
  await disconnect();
  process.off("uncaughtException", die);
  log.info("The worker left.");
}

async function left(leaving: AbortSignal): Promise<void> {
  if (!leaving.aborted) await new Promise((aborted) => leaving.addEventListener("abort", aborted, { once: true }));
}

function die(error: Error): void {
  log.fatal({ err: error }, "The worker met an error that nobody foresaw; it ends and is started again.");
  process.exit(1);
}
