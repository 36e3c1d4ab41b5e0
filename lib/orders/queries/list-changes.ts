import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { changesBetween, type ContentChange } from "#lib/approvals/changes";
import { db } from "#lib/platform/db";
import type { Content } from "../revision.ts";

/** What a change order changed, or would have, by its id. */
export type ChangesById = ReadonlyMap<string, readonly ContentChange[]>;

interface Row {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** Each change order of an order against the revision before it, as they were submitted. For the company only. */
export async function listChanges(actor: Actor, orderId: string): Promise<ChangesById> {
  if (!can(actor, "order.read-route").ok) return new Map();
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.id::text, before.content AS before, after.content AS after FROM change_order c
    CROSS JOIN LATERAL (SELECT r.content FROM order_revision r WHERE r.purchase_order_id = c.purchase_order_id AND r.revision = c.revision - 1
      ORDER BY r.submission DESC LIMIT 1) before
    CROSS JOIN LATERAL (SELECT r.content FROM order_revision r WHERE r.purchase_order_id = c.purchase_order_id AND r.revision = c.revision
      AND r.content_hash = c.content_hash ORDER BY r.submission DESC LIMIT 1) after
    WHERE c.purchase_order_id = ${orderId}::uuid ORDER BY c.created_at, c.id`;
  return new Map(
    rows.map(({ id, before, after }) => [
      id,
      changesBetween(JSON.parse(before) as Content, JSON.parse(after) as Content),
    ]),
  );
}
