import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { Parties } from "../trial-order.ts";

/** The terms of an order as they were submitted last, with who stands on it. */
export interface Submission extends Parties {
  readonly revisionId: string;
  readonly purchaseOrderId: string;
  /** Canonical JSON of the frozen terms. */
  readonly content: string;
  /** The same of what was approved before, where it is a change order; null where nothing was. */
  readonly approved: string | null;
  /** ISO 8601. */
  readonly at: string;
}

export interface SubmissionsAsked {
  /** Later submissions are left out, also of orders that were submitted before. */
  readonly until: Date;
  /** The submission that was the last one before; null at the start. */
  readonly cursorId: string | null;
  readonly limit: number;
}

/** What is replayed: whole orders, each as it was submitted last, or every submission of a change order. */
export type Replayable = "PO" | "CHANGE_ORDER";

/** Submissions below a cursor, latest first; those of change orders have later revisions than the first. */
export function listSubmissions(of: Replayable, { until, cursorId, limit }: SubmissionsAsked): Promise<Submission[]> {
  const below =
    cursorId === null
      ? Prisma.empty
      : Prisma.sql`AND (r.created_at, r.id) < (SELECT c.created_at, c.id FROM order_revision c WHERE c.id = ${cursorId}::uuid)`;
  return db.$queryRaw<Submission[]>`
    SELECT r.id AS "revisionId", r.purchase_order_id AS "purchaseOrderId", r.content, iso(r.created_at) AS at, ${of === "PO" ? Prisma.sql`NULL` : approvedBefore} AS approved,
      json_build_object('id', s.id, 'code', s.code, 'name', s.name, 'country', s.country) AS supplier,
      json_build_object('id', o.requester_id, 'name', coalesce(u.name, '')) AS requester, o.author_ids::text[] AS "authorIds"
    FROM order_revision r JOIN purchase_order o ON o.id = r.purchase_order_id JOIN app_user u ON u.id = o.requester_id
      LEFT JOIN supplier s ON s.id = (r.content::jsonb ->> 'supplierId')::uuid
    WHERE r.created_at <= ${until} AND ${submissionsOf(of, until)} ${below}
    ORDER BY r.created_at DESC, r.id DESC LIMIT ${limit}`;
}

/** How many there are until then, at most `last`. */
export async function countSubmissions(of: Replayable, until: Date, last: number): Promise<number> {
  const [row] = await db.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (SELECT FROM order_revision r WHERE r.created_at <= ${until} AND ${submissionsOf(of, until)} LIMIT ${last}) submission`;
  return row.count;
}

/** What people, or a rule that says so, had approved of the order last when the change of it was submitted. */
const approvedBefore = Prisma.sql`(
  SELECT p.content FROM approval_instance i
    JOIN order_revision p ON p.purchase_order_id = i.purchase_order_id AND p.content_hash = i.content_hash
  WHERE i.purchase_order_id = r.purchase_order_id AND i.state = 'APPROVED' AND i.ended_at <= r.created_at AND i.content_hash <> r.content_hash
  ORDER BY i.created_at DESC, i.id DESC LIMIT 1)`;

function submissionsOf(of: Replayable, until: Date): Prisma.Sql {
  if (of === "CHANGE_ORDER") return Prisma.sql`r.revision > 1`;
  return Prisma.sql`r.revision = 1 AND NOT EXISTS (SELECT FROM order_revision later WHERE later.purchase_order_id = r.purchase_order_id
    AND later.revision = 1 AND later.submission > r.submission AND later.created_at <= ${until})`;
}
