import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import type { Content } from "#lib/orders/revision";
import { db } from "#lib/platform/db";
import { changesBetween, type ContentChange } from "../changes.ts";
import type { Verdict } from "../instance.ts";

export interface ChangesSince {
  /** When the earlier content was decided on, and how. */
  readonly decidedAt: string;
  readonly verdict: Verdict;
  /** Who did: null = this person, otherwise somebody for whom he acts now. */
  readonly by: string | null;
  readonly changes: readonly ContentChange[];
}

interface Row extends Omit<ChangesSince, "changes"> {
  readonly before: string;
  readonly after: string;
}

/**
 * What changed in an order since this person, or somebody for whom he acts, last decided on it; null when none of them
 * did, or nothing changed.
 */
export async function findChanges(actor: Actor, orderId: string, contentHash: string): Promise<ChangesSince | null> {
  if (!can(actor, "approval.read").ok) return null;
  const [row] = await db.$queryRaw<Row[]>`
    WITH decider AS (
      SELECT ${actor.id}::uuid AS id
      UNION SELECT from_user_id FROM delegation WHERE to_user_id = ${actor.id}::uuid AND starts_at <= now() AND ends_at > now()
    )
    SELECT iso(d.at) AS "decidedAt", d.verdict, CASE WHEN d.user_id <> ${actor.id}::uuid THEN u.name END AS by, before.content AS before, after.content AS after
    FROM approval_decision d
      JOIN app_user u ON u.id = d.user_id
      JOIN order_revision before ON before.purchase_order_id = d.purchase_order_id AND before.content_hash = d.content_hash
      JOIN order_revision after ON after.purchase_order_id = d.purchase_order_id AND after.content_hash = ${contentHash}
    WHERE d.purchase_order_id = ${orderId}::uuid AND (d.user_id IN (SELECT id FROM decider) OR d.on_behalf_of_id IN (SELECT id FROM decider))
    ORDER BY d.at DESC, before.submission DESC, after.submission DESC LIMIT 1`;
  if (!row || row.before === row.after) return null;
  const { before, after, ...decided } = row;
  return { ...decided, changes: changesBetween(JSON.parse(before) as Content, JSON.parse(after) as Content) };
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
