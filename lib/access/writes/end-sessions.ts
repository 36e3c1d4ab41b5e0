import type { Tx } from "#lib/platform/db";

/** Signs somebody out everywhere, at once. */
export async function endSessions(tx: Tx, userId: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
}
