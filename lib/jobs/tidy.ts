import { idleMinutes, longestHours } from "#lib/access/session";
import { tidyMessages } from "#lib/inbound/jobs/tidy-messages";
import { db } from "#lib/platform/db";
import { forgetOld } from "#lib/webhooks/jobs/forget-old";

/** Once a day: the audit trail gets its next months, webhooks their next days; what has expired is deleted. */
export async function tidy(now: Date): Promise<void> {
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

  await db.$queryRaw`SELECT audit_ensure_partitions(24)::text`;
  await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: ago(24) } } });
  await db.session.deleteMany({
    where: { OR: [{ createdAt: { lt: ago(longestHours) } }, { lastSeenAt: { lt: ago(idleMinutes / 60) } }] },
  });
  await db.oneTimeToken.deleteMany({ where: { expiresAt: { lt: ago(24) } } });
  await db.approvalLink.deleteMany({ where: { expiresAt: { lt: ago(24) } } });
  await tidyMessages(now);
  await db.workerHeartbeat.deleteMany({ where: { at: { lt: ago(1) } } });
  await db.webhookHour.deleteMany({ where: { hour: { lt: ago(32 * 24) } } });
  await db.rateLimit.deleteMany({ where: { expire: { lt: now.getTime() } } });
  // Last: it waits for locks, and what waits may fail and come again.
  await forgetOld();
}
