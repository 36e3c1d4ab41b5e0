import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { isId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import type { InboxEntry } from "../inbox.ts";
import { inboxColumns, type InboxRow, inboxTables, waitingEntry } from "./inbox-columns.ts";
import { findStanding } from "./find-standing.ts";
import { waitingFor } from "./waiting-for.ts";

/** What waits for this person about one order, or null when nothing does. */
export async function findApproval(actor: Actor, orderId: string): Promise<InboxEntry | null> {
  if (!can(actor, "approval.read").ok || !isId(orderId)) return null;
  const standing = await findStanding(actor);
  const [row] = await db.$queryRaw<InboxRow[]>`
    SELECT ${inboxColumns(actor)} FROM ${inboxTables}
    WHERE s.purchase_order_id = ${orderId}::uuid AND ${waitingFor(standing)} ORDER BY s.position LIMIT 1`;
  return row ? waitingEntry(row, standing) : null;
}
