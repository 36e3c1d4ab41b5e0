import type { Tx } from "#lib/platform/db";

/** The name by which the database knows a time zone; null where it does not, for its own list may be an older one. */
export async function findTimeZone(tx: Tx, timeZone: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM pg_timezone_names WHERE lower(name) = lower(${timeZone}) LIMIT 1`;
  return rows[0]?.name ?? null;
}
