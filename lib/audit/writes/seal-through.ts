import { setTimeout as sleep } from "node:timers/promises";
import { no, settle } from "#lib/kernel/decision";
import { env } from "#lib/platform/env";
import { Prisma } from "#prisma/generated/client";
import { findNewestSeal, findSealOver, type StoredSeal } from "../queries/read-seals.ts";
import { readTrail } from "../queries/read-trail.ts";
import { sealTrail } from "./seal-trail.ts";
import { wishes } from "./sealing-session.ts";

const longestMs = 20_000;
const askEveryMs = 200;

/**
 * Waits until the events of this committed transaction, and so of all committed before it, are sealed; answers the
 * seal that covers it. A process without the sealer's login asks the worker. Refuses `unavailable` where nobody seals,
 * or an older transaction runs on and on.
 */
export async function sealThrough(txid: number): Promise<StoredSeal> {
  const startedAt = performance.now();
  for (let askedAt = -askEveryMs; performance.now() - startedAt < longestMs; await sleep(25)) {
    if (performance.now() - askedAt >= askEveryMs) {
      await (env.databaseSealUrl ? sealTrail() : readTrail(Prisma.sql`SELECT pg_notify(${wishes}, '')::text`));
      askedAt = performance.now();
    }
    const newest = await findNewestSeal(readTrail);
    const covering = newest && newest.toTxid > txid ? await findSealOver(readTrail, newest.epoch, txid) : null;
    if (covering) return covering;
  }
  const because = "The newest events cannot be sealed now: the worker does not run, or an old transaction does.";
  return settle(no("unavailable", because, { retryAfter: 10 }));
}
