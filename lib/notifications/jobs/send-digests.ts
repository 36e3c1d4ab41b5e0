import { listApprovals } from "#lib/approvals/queries/list-approvals";
import type { Role } from "#lib/access/role";
import { calendarColumn } from "#lib/company/queries/calendar-column";
import { isWorkingDay, type WorkingCalendar } from "#lib/company/working-time";
import { dayIn } from "#lib/kernel/calendar-date";
import { newId } from "#lib/kernel/id";
import { momentAt } from "#lib/kernel/wall-clock";
import { db, type Tx, transaction } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import { digestMail } from "../digest.ts";
import { queueMail } from "../writes/queue-mail.ts";

const eight = 8 * 60;

interface Reader {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

/** From eight in the company's working morning on: one mail for everybody who wants what waits for him once a day. */
export async function sendDigests(now: Date): Promise<void> {
  const [company] = await db.$queryRaw<[{ name: string; calendar: WorkingCalendar }]>`
    SELECT company_name AS name, ${calendarColumn} AS calendar FROM settings`;
  const { timeZone } = company.calendar;
  const today = dayIn(timeZone, now);
  if (!isWorkingDay(today, company.calendar) || now < momentAt(today, eight, timeZone)) return;
  while (await sendOne({ companyName: company.name, timeZone, today, now }));
}

/** One person's, with the mark that he had it, both or neither. False when nobody is left. */
async function sendOne(day: { companyName: string; timeZone: string; today: string; now: Date }): Promise<boolean> {
  return transaction(async (tx) => {
    const reader = await takeReader(tx, day.today);
    if (!reader) return false;
    const { id, name, email, roles } = reader;
    const origin = { requestId: newId(), ip: null };
    const actor = { type: "user", id, name, roles, supplierId: null, apiKeyId: null, origin } as const;
    const { data: entries, nextCursor } = await listApprovals(actor, { state: "open", limit: "200" });
    if (entries.length === 0) return true;
    const mail = digestMail({
      ...day,
      ...{ to: name, entries, isMore: nextCursor !== null, inboxLink: `${env.appUrl}/approvals` },
    });
    await queueMail(tx, { cause: `digest:${day.today}:${id}`, recipient: email, ...mail });
    return true;
  });
}

/** Somebody who had no digest today, marked as if he had; whom another worker has is left to it. */
async function takeReader(tx: Tx, today: string): Promise<Reader | undefined> {
  const [reader] = await tx.$queryRaw<Reader[]>`
    UPDATE app_user SET digest_on = ${today} WHERE id = (
      SELECT id FROM app_user WHERE approval_mails = 'DIGEST' AND active AND supplier_id IS NULL AND digest_on IS DISTINCT FROM ${today}
        AND roles && '{BUYER,APPROVER,RECEIVER,FINANCE}'::"Role"[]
      ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id::text, name, email, roles::text[]`;
  return reader;
}
