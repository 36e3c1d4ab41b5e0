import { setTimeout as sleep } from "node:timers/promises";
import { log } from "#lib/platform/log";
import { findUnsealedSeconds } from "../queries/find-unsealed.ts";
import { sealTrail } from "../writes/seal-trail.ts";
import { hearWishes } from "../writes/sealing-session.ts";

const everyMs = 3_000;
const alarmSeconds = 60;

/**
 * Seals the trail every few seconds, and at once when somebody wishes it, in however many workers: one at a time does
 * it. Ends when it is told to.
 */
export async function startSealer({ signal }: { readonly signal: AbortSignal }): Promise<void> {
  let hearing: { stop: () => void } | null = null;
  let heard = new AbortController();
  while (!signal.aborted) {
    hearing ??= await hearWishes(
      () => heard.abort(),
      () => (hearing = null),
    ).catch(() => null);
    await sealOnce();
    await sleep(everyMs, undefined, { signal: AbortSignal.any([signal, heard.signal]) }).catch(() => undefined);
    if (heard.signal.aborted) heard = new AbortController();
  }
  hearing?.stop();
}

/** Seals what can be sealed, and warns when something waits for too long; a failure waits for the next time. */
export async function sealOnce(): Promise<void> {
  try {
    await sealTrail();
    const seconds = await findUnsealedSeconds();
    if (seconds !== null && seconds > alarmSeconds) {
      log.warn(
        { seconds: Math.round(seconds) },
        "The audit trail is not sealed: a transaction runs on, or nobody seals.",
      );
    }
  } catch (error) {
    log.warn({ err: error }, "The audit trail could not be sealed; it is tried again.");
  }
}
