import type { Tx } from "#lib/platform/db";

/** How many other people could activate a policy. */
export function countOtherAdmins(tx: Tx, userId: string): Promise<number> {
  return tx.user.count({ where: { id: { not: userId }, active: true, roles: { has: "ADMIN" } } });
}
