import type { Refusal } from "#lib/kernel/decision";
import { db } from "#lib/platform/db";
import type { Write } from "#lib/platform/write";
import { Prisma } from "#prisma/generated/client";

/** What a message did. */
export interface Effect {
  readonly purchaseOrderId: string;
  /** In a sentence. */
  readonly what: string;
  readonly businessKey: string | null;
}

export const takenBefore: Refusal = { code: "taken_before", because: "This message was processed by somebody else." };

/**
 * A message is done, in the statement of what it did: both are there, or neither. Who comes second finds it done, and all of
 * his is undone.
 */
export function done(messageId: string, { purchaseOrderId, what, businessKey }: Effect): Write {
  const rows = Prisma.sql`inbound_done AS (
    UPDATE inbound_message SET state = 'processed', processed_at = now(), reason = ${what}, business_key = ${businessKey},
      purchase_order_id = ${purchaseOrderId}::uuid, attempts = attempts + 1
    WHERE id = ${messageId}::uuid AND state = 'received' RETURNING 1)`;
  return { rows, counted: "inbound_done", otherwise: takenBefore };
}

/** A message has no effect, for good. */
export async function endMessage(
  messageId: string,
  state: "ignored" | "refused" | "dead",
  reason: string,
  purchaseOrderId: string | null = null,
): Promise<void> {
  await db.$executeRaw`
    UPDATE inbound_message SET state = ${state}::"InboundState", processed_at = now(), reason = ${reason}, attempts = attempts + 1,
      purchase_order_id = coalesce(purchase_order_id, ${purchaseOrderId}::uuid)
    WHERE id = ${messageId}::uuid AND state = 'received'`;
}

/** A message that failed is tried again. */
export async function postponeMessage(messageId: string, nextAt: Date, reason: string): Promise<void> {
  await db.$executeRaw`
    UPDATE inbound_message SET next_at = ${nextAt}, reason = ${reason}, attempts = attempts + 1 WHERE id = ${messageId}::uuid AND state = 'received'`;
}
