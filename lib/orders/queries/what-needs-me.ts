import type { Actor } from "#lib/access/actor";
import { minorDigits } from "#lib/codes/currency";
import { decimal, fixed } from "#lib/kernel/decimal";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import { type Queue, type QueuedOrder, type QueueName, queuesOf } from "../queue.ts";
import { visibleRows } from "./visible-rows.ts";

const most = 5;

/** What waits for this person among orders: the queues that hold something, each with its first five. One statement a queue. */
export async function whatNeedsMe(actor: Actor): Promise<Queue[]> {
  const queues = await Promise.all(queuesOf(actor).map((name) => queueNamed(name, actor)));
  return queues.filter(({ count }) => count > 0);
}

interface Row extends QueuedOrder {
  readonly count: number;
}

async function queueNamed(name: QueueName, actor: Actor): Promise<Queue> {
  const { where, by } = questions[name];
  const rows = await db.$queryRaw<Row[]>`
    SELECT o.id::text, o.number, s.name AS supplier, coalesce(u.name, '') AS requester, o.currency::text, o.total::text,
      o.status::text, o.summary_status::text AS "summaryStatus", o.receipt_status::text AS "receiptStatus",
      o.needed_by::text AS "neededBy", iso(o.updated_at) AS "updatedAt", count(*) OVER ()::int AS count
    FROM purchase_order o JOIN supplier s ON s.id = o.supplier_id LEFT JOIN app_user u ON u.id = o.requester_id
    WHERE ${visibleRows(actor)} AND ${where(actor)} ORDER BY ${by}, o.id LIMIT ${most}`;
  return { name, count: rows[0]?.count ?? 0, orders: rows.map(shown) };
}

function shown({ count: _count, ...order }: Row): QueuedOrder {
  return { ...order, total: fixed(decimal(order.total), minorDigits(order.currency)) };
}

interface Question {
  readonly where: (actor: Actor) => Prisma.Sql;
  readonly by: Prisma.Sql;
}

const mine = (actor: Actor) => Prisma.sql`o.requester_id = ${actor.id}::uuid`;
const underWay = Prisma.sql`o.status IN ('SENT', 'ACKNOWLEDGED')`;
const missing = Prisma.sql`${underWay} AND o.receipt_status <> 'FULL'`;
const uninvoiced = Prisma.sql`${underWay} AND o.receipt_status <> 'NONE' AND o.invoice_status <> 'FULL'`;
const overdue = Prisma.sql`o.needed_by < (now() AT TIME ZONE (SELECT time_zone FROM settings))::date`;

const isProposed = Prisma.sql`EXISTS (SELECT 1 FROM supplier_proposal p WHERE p.purchase_order_id = o.id AND p.status = 'OPEN')`;

const oldest = Prisma.sql`o.updated_at`;
const latest = Prisma.sql`o.updated_at DESC`;
const soonest = Prisma.sql`o.needed_by NULLS LAST`;

const questions: Readonly<Record<QueueName, Question>> = {
  drafts: { where: (actor) => Prisma.sql`o.status = 'DRAFT' AND ${mine(actor)}`, by: latest },
  returned: { where: (actor) => Prisma.sql`o.status = 'CHANGES_REQUESTED' AND ${mine(actor)}`, by: oldest },
  "change-returned": {
    where: (actor) =>
      Prisma.sql`${mine(actor)} AND o.id IN (SELECT c.purchase_order_id FROM change_order c WHERE c.status = 'CHANGES_REQUESTED')`,
    by: oldest,
  },
  proposed: {
    where: (actor) => Prisma.sql`${underWay} AND ${mine(actor)} AND ${isProposed}`,
    by: oldest,
  },
  "to-send": { where: (actor) => Prisma.sql`o.status = 'APPROVED' AND NOT o.on_hold AND ${mine(actor)}`, by: oldest },
  declined: { where: (actor) => Prisma.sql`o.status = 'SENT' AND o.declined AND ${mine(actor)}`, by: oldest },
  late: { where: (actor) => Prisma.sql`${missing} AND ${overdue} AND ${mine(actor)}`, by: soonest },
  expected: { where: () => Prisma.sql`${missing} AND NOT o.on_hold`, by: soonest },
  "to-enter": { where: () => uninvoiced, by: oldest },
  "to-acknowledge": { where: () => Prisma.sql`o.status = 'SENT' AND NOT o.declined AND NOT ${isProposed}`, by: oldest },
  "to-ship": {
    where: () =>
      Prisma.sql`${underWay} AND o.shipment_status <> 'FULL' AND o.receipt_status <> 'FULL' AND NOT o.on_hold AND NOT o.declined`,
    by: soonest,
  },
  "to-invoice": { where: () => uninvoiced, by: oldest },
};
