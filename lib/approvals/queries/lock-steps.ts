import { calendarColumn } from "#lib/company/queries/calendar-column";
import type { WorkingCalendar } from "#lib/company/working-time";
import { signing } from "#lib/notifications/queries/signing";
import type { Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { RoutedApprover } from "../instance.ts";

/** An open step that something is to be done about, by the clock. */
export interface LateStep {
  readonly id: string;
  readonly purchaseOrderId: string;
  readonly orderNumber: string;
  readonly approvers: readonly RoutedApprover[];
  readonly approverKeys: readonly string[];
  readonly escalateTo: readonly RoutedApprover[];
  readonly escalatedAt: Date | null;
  readonly remindHours: number | null;
  readonly remindAt: Date | null;
  readonly reminded: number;
  readonly calendar: WorkingCalendar;
}

/** Those whose approvers are to be reminded by now. An order on hold waits for nobody. */
export function lockStepsToRemind(tx: Tx, now: Date, most: number): Promise<LateStep[]> {
  return lock(tx, Prisma.sql`s.remind_at <= ${now} AND NOT o.on_hold`, most);
}

/** Those that are overdue and can be escalated. */
export function lockOverdueSteps(tx: Tx, now: Date, most: number): Promise<LateStep[]> {
  return lock(
    tx,
    Prisma.sql`s.due_at <= ${now} AND s.escalated_at IS NULL AND s.escalate_to <> '[]' AND NOT o.on_hold`,
    most,
  );
}

/** How often each step is looked at: one part of them every minute, and what has just opened at once. */
const lookEveryMinutes = 15;

/**
 * Those that nobody is left to sign, and of which nobody was told. Given a moment, of the part of all steps that is looked
 * at in its minute, and of those that opened in the minutes before.
 */
export function lockStuckSteps(tx: Tx, most: number, at: Date | null): Promise<LateStep[]> {
  const part = at && Math.floor(at.getTime() / 60_000) % lookEveryMinutes;
  const looked =
    part === null
      ? Prisma.sql`true`
      : Prisma.sql`(s.opened_at > ${at}::timestamptz - interval '3 minutes' OR abs(hashtext(s.id::text)::bigint) % ${lookEveryMinutes} = ${part})`;
  return lock(tx, Prisma.sql`s.stuck_at IS NULL AND ${looked} AND NOT ${somebodyCanSign}`, most);
}

/** Those that nobody was left to sign, and somebody is again. */
export function lockFreedSteps(tx: Tx, most: number): Promise<LateStep[]> {
  return lock(tx, Prisma.sql`s.stuck_at IS NOT NULL AND ${somebodyCanSign}`, most);
}

const somebodyCanSign = Prisma.sql`EXISTS (${signing})`;

/**
 * Open steps and their orders, for this transaction alone: what another worker or a decision holds is left to it. The
 * order is locked too, as every decision does first, so that nobody waits crosswise.
 */
function lock(tx: Tx, which: Prisma.Sql, most: number): Promise<LateStep[]> {
  return tx.$queryRaw<LateStep[]>`
    SELECT s.id::text, o.id::text AS "purchaseOrderId", o.number AS "orderNumber", s.approvers, s.approver_keys AS "approverKeys",
      s.escalate_to AS "escalateTo", s.escalated_at AS "escalatedAt", s.remind_hours AS "remindHours", s.remind_at AS "remindAt", s.reminded,
      ${calendarColumn} AS calendar
    FROM approval_step s JOIN approval_instance i ON i.id = s.instance_id JOIN purchase_order o ON o.id = s.purchase_order_id
    WHERE s.state = 'OPEN' AND i.state = 'OPEN' AND ${which}
    ORDER BY s.opened_at, s.id LIMIT ${most} FOR UPDATE OF o, s SKIP LOCKED`;
}
