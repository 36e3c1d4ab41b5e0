import { db } from "#lib/platform/db";
import type { Source } from "../source.ts";

/** A message that is to be processed. */
export interface DueMessage {
  readonly id: string;
  readonly body: Uint8Array;
  readonly receivedAt: Date;
  /** Failures so far. */
  readonly attempts: number;
  readonly source: Pick<Source, "id" | "name" | "kind" | "supplierId" | "defaultBuyerId">;
}

/** What is due now, the oldest first. */
export async function listDueMessages(limit: number): Promise<DueMessage[]> {
  return db.$queryRaw<DueMessage[]>`
    SELECT m.id::text, m.body, m.received_at AS "receivedAt", m.attempts, json_build_object('id', s.id, 'name', s.name, 'kind', s.kind,
      'supplierId', s.supplier_id, 'defaultBuyerId', s.default_buyer_id) AS source
    FROM inbound_message m JOIN inbound_source s ON s.id = m.source_id
    WHERE m.state = 'received' AND m.next_at <= now() ORDER BY m.next_at, m.id LIMIT ${limit}`;
}
