import { theSystem } from "#lib/access/actor";
import { isId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import type { AuditRow, NameOf } from "../entry.ts";

/** The names that the people of these events have today; what is known already is not asked again. */
export async function findNames(rows: readonly AuditRow[], known = new Map<string, string>()): Promise<NameOf> {
  const people = rows.flatMap(({ actorId, onBehalfOfId }) => [actorId, onBehalfOfId]);
  const ids = [...new Set(people)].filter((id) => id !== null).filter((id) => isId(id) && !known.has(id));
  const asked = { where: { id: { in: ids } }, select: { id: true, name: true } };
  const users = ids.length === 0 ? [] : await db.user.findMany(asked);
  const programs = users.length === ids.length ? [] : await db.inboundSource.findMany(asked);
  for (const { id, name } of [...users, ...programs]) known.set(id, name);
  const system = theSystem("");
  return (id) => (id === system.id ? system.name : (known.get(id) ?? null));
}
