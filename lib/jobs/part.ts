import { setTimeout as sleep } from "node:timers/promises";
import { log } from "#lib/platform/log";

/** Something the worker does as long as it runs. */
export interface Part {
  readonly name: string;
  /** Works until `leaving`, finishes what it has begun, and returns. What it throws ends this attempt, not the worker. */
  readonly run: (leaving: AbortSignal) => Promise<void>;
}

const shortestPauseMs = 250;
const longestPauseMs = 5_000;
const calmMs = 30_000;

/** Runs a part again whenever it breaks, after a pause that grows while it keeps breaking. */
export async function keepRunning({ name, run }: Part, leaving: AbortSignal): Promise<void> {
  for (let failures = 0; !leaving.aborted;) {
    const startedAt = Date.now();
    const error = await run(leaving).then(
      () => new Error("it ended by itself"),
      (reason: unknown) => reason,
    );
    if (leaving.aborted) return;

    failures = Date.now() - startedAt > calmMs ? 1 : failures + 1;
    const pause = Math.min(shortestPauseMs * 2 ** (failures - 1), longestPauseMs);
    log.error({ err: error, part: name, pause }, "A part of the worker broke; it is started again.");
    await pauseFor(pause, leaving);
  }
}

/** A part that does a little and then rests for `restMs`, or at once goes on while there is more to do. */
export function repeating(
  name: string,
  restMs: number,
  work: (leaving: AbortSignal) => Promise<"more" | "rest">,
): Part {
  const run = async (leaving: AbortSignal) => {
    while (!leaving.aborted) {
      if ((await work(leaving)) === "rest") await pauseFor(restMs, leaving);
    }
  };
  return { name, run };
}

/** Rests; leaving ends the rest. */
export async function pauseFor(ms: number, leaving: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal: leaving }).catch(() => undefined);
}
