import { newId } from "#lib/kernel/id";
import type { Write } from "#lib/platform/write";
import { Prisma } from "#prisma/generated/client";
import { decidedBefore } from "./save-decision.ts";
import type { BreakGlass } from "../break-glass.ts";

/** The request, for the approval that runs and the content it is about. */
export function insertBreakGlass(orderId: string, { reason, requestedBy, requestedAt }: BreakGlass): Write {
  const rows = Prisma.sql`
    glass AS (
      INSERT INTO break_glass (id, instance_id, purchase_order_id, content_hash, reason, requested_by_id, requested_at)
      SELECT ${newId()}::uuid, i.id, i.purchase_order_id, i.content_hash, ${reason}, ${requestedBy.id}::uuid, ${requestedAt}::timestamptz
      FROM approval_instance i WHERE i.purchase_order_id = ${orderId}::uuid AND i.match_exception_id IS NULL AND i.state = 'OPEN' RETURNING id
    )`;
  return { rows, counted: "glass", otherwise: decidedBefore };
}

/** The second person's word. Only for a request about exactly this content, once. */
export function confirmBreakGlass(
  orderId: string,
  contentHash: string,
  { confirmedBy, confirmedAt }: BreakGlass,
): Write {
  const rows = Prisma.sql`
    glass AS (
      UPDATE break_glass b SET confirmed_by_id = ${confirmedBy?.id ?? null}::uuid, confirmed_at = ${confirmedAt}::timestamptz
      FROM approval_instance i WHERE i.id = b.instance_id AND i.state = 'OPEN' AND b.purchase_order_id = ${orderId}::uuid
        AND b.content_hash = ${contentHash} AND b.confirmed_at IS NULL RETURNING b.id
    )`;
  return { rows, counted: "glass", otherwise: decidedBefore };
}
