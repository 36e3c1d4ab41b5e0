import { isId } from "#lib/kernel/id";
import type { Tx } from "#lib/platform/db";
import { hasBusinessRole } from "../organisation.ts";

/** Of these user ids, those that no policy can name: unknown, inactive, a supplier's, or without a business role. */
export async function listUnable(tx: Tx, userIds: readonly string[]): Promise<string[]> {
  const known = await tx.user.findMany({
    where: { id: { in: userIds.filter(isId) }, active: true, supplierId: null },
    select: { id: true, roles: true },
  });
  const able = new Set(known.filter(hasBusinessRole).map(({ id }) => id));
  return userIds.filter((id) => !able.has(id));
}
