import { newId } from "#lib/kernel/id";
import { log } from "#lib/platform/log";
import { take } from "#lib/platform/rate-limit";
import { db } from "#lib/platform/db";
import { rejectionsNoted } from "../limits.ts";

export interface Rejection {
  readonly sourceId: string;
  readonly reason: string;
  /** Where it was signed, and says what it is. */
  readonly type?: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly address: string | null;
  /** Only of what was signed: strangers do not fill our disks. */
  readonly body: Uint8Array | null;
}

const mostKept = 50;

/** Notes for a source's owner what was turned away: of many in a minute the first ones, of all the last 50. Nobody waits for it. */
export function logRejection(rejection: Rejection): void {
  note(rejection).catch((error: unknown) => log.warn({ err: error }, "could not note a request that was turned away"));
}

async function note({ sourceId, reason, type = null, headers, address, body }: Rejection): Promise<void> {
  if (!(await take(rejectionsNoted, sourceId)).ok) return;
  await db.$executeRaw`
    WITH gone AS (DELETE FROM inbound_message WHERE id IN (
      SELECT id FROM inbound_message WHERE source_id = ${sourceId}::uuid AND state = 'rejected'
      ORDER BY received_at DESC, id DESC OFFSET ${mostKept - 1}))
    INSERT INTO inbound_message (id, source_id, type, body, headers, remote_address, state, reason)
    VALUES (${newId()}::uuid, ${sourceId}::uuid, ${type}, ${body}::bytea, ${JSON.stringify(headers)}::jsonb, ${address}, 'rejected', ${reason})`;
}
