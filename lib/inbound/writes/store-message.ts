import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";

export interface Arrived {
  readonly sourceId: string;
  readonly deliveryId: string;
  readonly type: string;
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  readonly address: string | null;
  /** Why nothing follows from it; null: it is to be processed. */
  readonly ignored: string | null;
}

/** Keeps a message, in one statement, and answers its id; one that is here already is kept once, whoever comes second. */
export async function storeMessage(arrived: Arrived): Promise<string> {
  const { sourceId, deliveryId, type, body, headers, address, ignored } = arrived;
  const [stored] = await db.$queryRaw<{ id: string }[]>`
    WITH seen AS (UPDATE inbound_source SET last_message_at = now() WHERE id = ${sourceId}::uuid AND (last_message_at IS NULL OR last_message_at < now() - interval '5 seconds'))
    INSERT INTO inbound_message (id, source_id, delivery_id, type, body, headers, remote_address, state, reason, processed_at)
    VALUES (${newId()}::uuid, ${sourceId}::uuid, ${deliveryId}, ${type}, ${body}::bytea, ${JSON.stringify(headers)}::jsonb, ${address},
      ${ignored === null ? "received" : "ignored"}::"InboundState", ${ignored}, CASE WHEN ${ignored !== null} THEN now() END)
    ON CONFLICT (source_id, delivery_id) DO NOTHING RETURNING id::text`;
  if (stored) return stored.id;
  const known = await db.inboundMessage.findUniqueOrThrow({
    where: { sourceId_deliveryId: { sourceId, deliveryId } },
    select: { id: true },
  });
  return known.id;
}
