import type { Actor } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import type { Tx } from "#lib/platform/db";
import type { Order } from "../order.ts";
import { contentText } from "../revision.ts";

/** Keeps the terms as they are submitted: the very text whose hash the approvers sign. */
export async function freezeRevision(tx: Tx, order: Order, actor: Actor): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO order_revision (id, purchase_order_id, revision, submission, content, content_hash, created_by_id)
    VALUES (${newId()}::uuid, ${order.id}::uuid, ${order.revision}, ${order.submissions + 1}, ${contentText(order)}, ${order.contentHash}, ${actor.id}::uuid)`;
}
