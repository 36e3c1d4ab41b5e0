import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { isId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { OrderEntry } from "../inbox.ts";
import { inboxColumns, type InboxRow, inboxTables, waitingEntry } from "./inbox-columns.ts";
import { findStanding } from "./find-standing.ts";
import { waitingFor } from "./waiting-for.ts";

/** What waits for this person about one order or the change of it, or null when nothing does. */
export async function findApproval(actor: Actor, orderId: string): Promise<OrderEntry | null> {
  return find(actor, orderId, (id) => Prisma.sql`s.purchase_order_id = ${id}::uuid AND i.match_exception_id IS NULL`);
}

/** What waits for this person about one exception of an invoice, or null when nothing does. */
export async function findExceptionApproval(actor: Actor, exceptionId: string): Promise<OrderEntry | null> {
  return find(actor, exceptionId, (id) => Prisma.sql`i.match_exception_id = ${id}::uuid`);
}

async function find(actor: Actor, id: string, where: (id: string) => Prisma.Sql): Promise<OrderEntry | null> {
  if (!can(actor, "approval.read").ok || !isId(id)) return null;
  const standing = await findStanding(actor);
  const [row] = await db.$queryRaw<InboxRow[]>`
    SELECT ${inboxColumns(actor)} FROM ${inboxTables}
    WHERE ${where(id)} AND ${waitingFor(standing)} ORDER BY s.position LIMIT 1`;
  const entry = row ? waitingEntry(row, standing) : null;
  return entry?.purchaseOrder ? entry : null;
}
