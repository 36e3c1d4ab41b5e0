import { settle, wrongField } from "#lib/kernel/decision";
import type { Tx } from "#lib/platform/db";

/**
 * From now on this user, and whoever is the same person as he, is the same person as the other one; null = he alone is a
 * person of his own again. One such change at a time, so that nobody is led by one who is led himself.
 */
export async function setPerson(tx: Tx, id: string, samePersonAs: string | null): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('persons'))`;
  if (samePersonAs === null) return leave(tx, id);
  if (samePersonAs === id) settle(wrongField("samePersonAs", "Choose another user than this one."));
  const joined = await tx.$executeRaw`
    UPDATE app_user u SET person_id = nullif(coalesce(other.person_id, other.id), u.id) FROM app_user other, app_user own
    WHERE other.id = ${samePersonAs}::uuid AND own.id = ${id}::uuid AND coalesce(own.person_id, own.id) IN (u.id, u.person_id)`;
  if (joined === 0) settle(wrongField("samePersonAs", "Choose a user who is there."));
}

/** Those who stay are led by the eldest of them. */
async function leave(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE app_user u SET person_id = nullif(heir.id, u.id)
    FROM (SELECT id FROM app_user WHERE person_id = ${id}::uuid ORDER BY id LIMIT 1) heir WHERE u.person_id = ${id}::uuid`;
  await tx.$executeRaw`UPDATE app_user SET person_id = NULL WHERE id = ${id}::uuid`;
}
