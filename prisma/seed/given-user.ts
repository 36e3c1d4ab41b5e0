import type { Actor } from "#lib/access/actor";
import type { Role } from "#lib/access/role";
import { setOwnLimit } from "#lib/access/writes/set-own-limit";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";

export interface GivenUser {
  readonly roles?: readonly Role[];
  readonly name?: string;
  /** Makes a supplier's user of him. */
  readonly supplierId?: string;
  /** In the base currency; null = unlimited. */
  readonly approvalLimit?: string | null;
  readonly managerId?: string;
  readonly groupIds?: readonly string[];
  readonly active?: boolean;
  /** The first user of the same person. */
  readonly samePersonAs?: Actor;
}

/** A user without a password, and himself as an actor: a buyer, unless something else is said. */
export async function givenUser(given: GivenUser = {}): Promise<Actor> {
  const { supplierId = null, approvalLimit = null, managerId = null, active = true } = given;
  const personId = given.samePersonAs?.id ?? null;
  const roles = given.roles ?? (supplierId === null ? (["BUYER"] as const) : (["SUPPLIER"] as const));
  const id = newId();
  const name = given.name ?? `${roles.join(" and ").toLowerCase()} ${id.slice(-6)}`;
  const email = `user-${id}@example.com`;
  await db.user.create({ data: { id, email, name, roles: [...roles], supplierId, managerId, active, personId } });
  await db.groupMember.createMany({ data: (given.groupIds ?? []).map((groupId) => ({ groupId, userId: id })) });
  if (approvalLimit !== null) await setOwnLimit(db, id, approvalLimit);

  const type = supplierId === null ? "user" : "supplier";
  return { type, id, name, roles, supplierId, apiKeyId: null, origin: { requestId: newId(), ip: null } };
}
