import type { Actor } from "#lib/access/actor";
import { signingRoles } from "#lib/access/role";
import { listUsers } from "#lib/access/queries/list-users";

/** Whom this person can ask for a signature under an order: colleagues with a role of the business, but not whose order it is. */
export async function colleaguesOf(actor: Actor, requesterId: string): Promise<{ id: string; name: string }[]> {
  const { data } = await listUsers(actor, { role: signingRoles.join(","), active: "true", limit: "200" });
  return data.filter(({ id }) => id !== actor.id && id !== requesterId).map(({ id, name }) => ({ id, name }));
}
