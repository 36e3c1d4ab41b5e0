import { db } from "#lib/platform/db";
import { log } from "#lib/platform/log";
import { Prisma } from "#prisma/generated/client";

const daysAhead = 7;
const batch = 10_000;

/**
 * Forgets what is older than the settings say: whole days of events and tries by dropping their tables, the rest in
 * batches. What is still to be sent stays, with its event.
 */
export async function forgetOld(): Promise<void> {
  const { webhookPayloadDays, webhookAttemptDays } = await db.settings.findUniqueOrThrow({ where: { id: 1 } });
  await db.$queryRaw`SELECT webhook_ensure_partitions(${daysAhead}::int)::text`;
  while (await dropDay(webhookPayloadDays, webhookAttemptDays));

  const longest = Math.max(webhookPayloadDays, webhookAttemptDays);
  await inBatches(Prisma.sql`webhook_event WHERE (id, at) IN (
    SELECT id, at FROM webhook_event WHERE at < ${before(webhookPayloadDays)} AND NOT webhook_is_open(id, handled) LIMIT ${batch})`);
  await inBatches(Prisma.sql`webhook_attempt WHERE (delivery_id, number, at) IN (
    SELECT delivery_id, number, at FROM webhook_attempt WHERE at < ${before(webhookAttemptDays)} LIMIT ${batch})`);
  // What was sent again by hand while its delivery was being forgotten has none: it goes the next time.
  await inBatches(Prisma.sql`webhook_queue WHERE id IN (
    SELECT id FROM webhook_queue q WHERE created_at < ${before(longest)}
      AND (state = 'failed' OR NOT EXISTS (SELECT FROM webhook_delivery d WHERE d.id = q.id)) LIMIT ${batch})`);
  await inBatches(Prisma.sql`webhook_delivery WHERE id IN (
    SELECT id FROM webhook_delivery d WHERE created_at < ${before(longest)} AND NOT EXISTS (SELECT FROM webhook_queue q WHERE q.id = d.id) LIMIT ${batch})`);
  await inBatches(Prisma.sql`webhook_event_key WHERE id IN (
    SELECT id FROM webhook_event_key WHERE at < ${before(longest)} LIMIT ${batch})`);
}

/** The moment from which on things are kept; the day that is partly older stays whole. */
function before(days: number): Prisma.Sql {
  return Prisma.sql`(date_trunc('day', now(), 'UTC') - make_interval(days => ${days}::int))`;
}

/** One day at a time, each in a transaction of its own: nobody waits long for the lock it takes. */
async function dropDay(eventDays: number, attemptDays: number): Promise<boolean> {
  const [row] = await db.$queryRaw<{ dropped: string | null }[]>`
    SELECT webhook_drop_day(${eventDays}::int, ${attemptDays}::int) AS dropped`;
  if (!row?.dropped) return false;
  log.info({ day: row.dropped }, "A day of webhooks is forgotten.");
  return true;
}

async function inBatches(rows: Prisma.Sql): Promise<void> {
  while ((await db.$executeRaw`DELETE FROM ${rows}`) === batch);
}
