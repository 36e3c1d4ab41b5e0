import { db } from "#lib/platform/db";

const keptDays = 90;

/**
 * After 90 days what came is forgotten, and of what was turned away at the door everything. That a message came stays
 * known, so that it never has its effect again.
 */
export async function tidyMessages(now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptDays * 24 * 3_600_000);
  await db.$executeRaw`DELETE FROM inbound_message WHERE state = 'rejected' AND received_at < ${before}`;
  await db.$executeRaw`UPDATE inbound_message SET body = NULL, headers = NULL, remote_address = NULL
    WHERE received_at < ${before} AND state <> 'received' AND (body IS NOT NULL OR headers IS NOT NULL)`;
}
