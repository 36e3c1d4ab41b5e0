import { db } from "#lib/platform/db";
import { log } from "#lib/platform/log";

const pause = 5;
let resting = false;
let isAskedAgain = false;

/** Wakes the dispatchers at once, and at most every 5 ms, outside any transaction: inside, it would make all writers wait for one another. */
export function announce(): void {
  if (resting) {
    isAskedAgain = true;
    return;
  }
  resting = true;
  setTimeout(rested, pause);
  db.$executeRaw`SELECT pg_notify('webhook', '')`.catch((error: unknown) =>
    log.warn({ error }, "could not wake the dispatchers; they look by themselves"),
  );
}

function rested(): void {
  resting = false;
  if (!isAskedAgain) return;
  isAskedAgain = false;
  announce();
}
