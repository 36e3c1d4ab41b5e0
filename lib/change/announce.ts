import { db } from "#lib/platform/db";
import { log } from "#lib/platform/log";

let pending: NodeJS.Timeout | null = null;

/** Wakes the dispatchers, at most every 5 ms, outside any transaction: inside, it would make all writers wait for one another. */
export function announce(): void {
  pending ??= setTimeout(() => {
    pending = null;
    db.$executeRaw`SELECT pg_notify('webhook', '')`.catch((error: unknown) =>
      log.warn({ error }, "could not wake the dispatchers; they look by themselves"),
    );
  }, 5);
}
