import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import type { Content } from "#lib/orders/revision";
import { db } from "#lib/platform/db";
import { changesBetween, type ContentChange } from "../changes.ts";

export interface ChangesSince {
  /** When this person approved the earlier content. */
  readonly approvedAt: string;
  readonly changes: readonly ContentChange[];
}

/** What changed in an order since this person last approved it; null when he never did, or nothing did. */
export async function findChanges(actor: Actor, orderId: string, contentHash: string): Promise<ChangesSince | null> {
  if (!can(actor, "approval.read").ok) return null;
  const [row] = await db.$queryRaw<{ at: string; before: string; after: string }[]>`
    SELECT iso(d.at) AS at, before.content AS before, after.content AS after
    FROM approval_decision d
      JOIN order_revision before ON before.purchase_order_id = d.purchase_order_id AND before.content_hash = d.content_hash
      JOIN order_revision after ON after.purchase_order_id = d.purchase_order_id AND after.content_hash = ${contentHash}
    WHERE d.purchase_order_id = ${orderId}::uuid AND d.user_id = ${actor.id}::uuid AND d.verdict = 'APPROVE'
    ORDER BY d.at DESC, before.submission DESC, after.submission DESC LIMIT 1`;
  if (!row || row.before === row.after) return null;
  return {
    approvedAt: row.at,
    changes: changesBetween(JSON.parse(row.before) as Content, JSON.parse(row.after) as Content),
  };
}

/** What is different between two contents of an order that were submitted, by their hashes; null where one never was. */
export async function findChangesBetween(
  actor: Actor,
  orderId: string,
  oldHash: string,
  newHash: string,
): Promise<{ readonly changes: readonly ContentChange[]; readonly currency: string } | null> {
  if (!can(actor, "approval.read").ok) return null;
  const [row] = await db.$queryRaw<{ before: string; after: string }[]>`
    SELECT before.content AS before, after.content AS after
    FROM order_revision before JOIN order_revision after ON after.purchase_order_id = before.purchase_order_id AND after.content_hash = ${newHash}
    WHERE before.purchase_order_id = ${orderId}::uuid AND before.content_hash = ${oldHash}
    ORDER BY after.submission DESC LIMIT 1`;
  if (!row) return null;
  const [before, after] = [JSON.parse(row.before) as Content, JSON.parse(row.after) as Content];
  return { changes: changesBetween(before, after), currency: after.currency };
}
