import { calendarColumn } from "#lib/company/queries/calendar-column";
import type { WorkingCalendar } from "#lib/company/working-time";
import type { Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { Standing } from "../capacity.ts";
import type { Instance } from "../instance.ts";
import { instanceColumns } from "./instance-columns.ts";
import { standingOf } from "./standing-columns.ts";

/** An approval with the calendar by which its next steps become due. */
export interface RunningInstance extends Instance {
  readonly calendar: WorkingCalendar;
}

/** The running approval of an order with all steps and decisions, or null when none runs. One statement. */
export async function getOpenInstance(tx: Tx, orderId: string): Promise<RunningInstance | null> {
  return (await read(tx, isOpen(orderId)))[0] ?? null;
}

/** The latest approval of an order, running or ended, or null when it was never submitted. Of changes, only those that run or took effect. */
export async function findInstance(tx: Tx, orderId: string): Promise<RunningInstance | null> {
  const isItsOwn = Prisma.sql`(i.match_exception_id IS NULL AND (i.change_order_id IS NULL OR i.state IN ('OPEN', 'APPROVED')))`;
  return (await read(tx, Prisma.sql`i.purchase_order_id = ${orderId}::uuid AND ${isItsOwn}`))[0] ?? null;
}

/** An approval that runs, and in whose name somebody may sign it. */
export interface Pending extends RunningInstance {
  readonly standing: Standing;
}

/** The same as `getOpenInstance`, for somebody who decides on it. One statement. */
export async function getPending(tx: Tx, orderId: string, userId: string): Promise<Pending | null> {
  const standing = Prisma.sql`, ${standingOf(userId, orderId)} AS standing`;
  return (await read<Pending>(tx, isOpen(orderId), standing))[0] ?? null;
}

/** The running approval to which a step belongs, of the order or of an exception of its invoices. */
export async function getPendingOfStep(
  tx: Tx,
  orderId: string,
  stepId: string,
  userId: string,
): Promise<Pending | null> {
  const where = Prisma.sql`i.purchase_order_id = ${orderId}::uuid AND i.state = 'OPEN'
    AND i.id = (SELECT instance_id FROM approval_step WHERE id = ${stepId}::uuid)`;
  return (await read<Pending>(tx, where, Prisma.sql`, ${standingOf(userId, orderId)} AS standing`))[0] ?? null;
}

/** The same for a change of a supplier, running or ended. */
export async function getSupplierPending(tx: Tx, changeId: string, userId: string): Promise<Pending | null> {
  const standing = Prisma.sql`, ${standingOf(userId, null)} AS standing`;
  return (await read<Pending>(tx, Prisma.sql`i.supplier_change_id = ${changeId}::uuid`, standing))[0] ?? null;
}

function isOpen(orderId: string): Prisma.Sql {
  return Prisma.sql`i.purchase_order_id = ${orderId}::uuid AND i.match_exception_id IS NULL AND i.state = 'OPEN'`;
}

/** The running approval of an exception of an invoice of this order, for somebody who decides on it. */
export async function getPendingException(
  tx: Tx,
  orderId: string,
  exceptionId: string,
  userId: string,
): Promise<Pending | null> {
  const where = Prisma.sql`i.match_exception_id = ${exceptionId}::uuid AND i.state = 'OPEN'`;
  return (await read<Pending>(tx, where, Prisma.sql`, ${standingOf(userId, orderId)} AS standing`))[0] ?? null;
}

function read<Row = RunningInstance>(tx: Tx, where: Prisma.Sql, more: Prisma.Sql = Prisma.empty): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT ${instanceColumns}, ${calendarColumn} AS calendar ${more} FROM approval_instance i LEFT JOIN approval_policy p ON p.id = i.policy_id
    WHERE ${where} ORDER BY i.created_at DESC, i.id DESC LIMIT 1`;
}
