import { setTimeout as sleep } from "node:timers/promises";
import { no, settle } from "#lib/kernel/decision";
import { findNewestSeal, findSealOver, type StoredSeal } from "../queries/read-seals.ts";
import { readTrail } from "../queries/read-trail.ts";
import { sealTrail } from "./seal-trail.ts";

const longestMs = 20_000;

/**
 * Seals until the events of this committed transaction, and so of all committed before it, are sealed; answers the
 * seal that covers it. Refuses `unavailable` where an older transaction runs on and on.
 */
export async function sealThrough(txid: number): Promise<StoredSeal> {
  for (const startedAt = performance.now(); performance.now() - startedAt < longestMs; await sleep(25)) {
    const newest = (await sealTrail()) ?? (await findNewestSeal(readTrail));
    const covering = newest && newest.toTxid > txid ? await findSealOver(readTrail, newest.epoch, txid) : null;
    if (covering) return covering;
  }
  return settle(
    no("unavailable", "The newest events cannot be sealed yet. Try again in a moment.", { retryAfter: 10 }),
  );
}
