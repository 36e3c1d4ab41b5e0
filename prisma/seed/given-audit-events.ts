import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";

export interface GivenEvents {
  readonly stream: string;
  readonly count: number;
  readonly action?: string;
  readonly actorId?: string;
  readonly reason?: string | null;
}

/** Events of one stream as the runtime role writes them, each in a transaction of its own; answers their ids. */
export async function givenAuditEvents(given: GivenEvents): Promise<string[]> {
  const { stream, count, action = "purchase_order.edited", actorId = "system", reason = null } = given;
  const [type = "", entityId = ""] = stream.split(":");
  const ids = Array.from({ length: count }, newId);
  for (const [index, id] of ids.entries()) {
    const changes = JSON.stringify([{ field: "total", old: `${index}.00`, new: `${index + 1}.00` }]);
    await db.$executeRaw`
      INSERT INTO audit_event (id, stream, action, actor_type, actor_id, entity_type, entity_id, entity_number, changes, reason, request_id)
      VALUES (${id}::uuid, ${stream}, ${action}, 'user', ${actorId}, ${type}, ${entityId}, ${`PO-2026-${entityId}`}, ${changes}::jsonb, ${reason}, ${newId()})`;
  }
  return ids;
}
