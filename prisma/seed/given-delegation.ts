import type { Actor } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";

/** One person acts for another, today and in everything. */
export async function givenDelegation(from: Pick<Actor, "id">, to: Pick<Actor, "id">): Promise<void> {
  const hour = 3600 * 1000;
  const startsAt = new Date(Date.now() - hour);
  const endsAt = new Date(Date.now() + 24 * hour);
  const [fromUserId, toUserId] = [from.id, to.id];
  await db.delegation.create({
    data: { id: newId(), fromUserId, toUserId, startsAt, endsAt, documentTypes: [], costCentres: [] },
  });
}
