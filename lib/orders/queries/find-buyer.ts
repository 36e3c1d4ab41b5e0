import type { Tx } from "#lib/platform/db";

/** An active buyer, or null. */
export async function findBuyer(tx: Tx, id: string): Promise<{ id: string; name: string } | null> {
  return tx.user.findFirst({ where: { id, active: true, roles: { has: "BUYER" } }, select: { id: true, name: true } });
}
