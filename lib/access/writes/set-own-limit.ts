import { newId } from "#lib/kernel/id";
import type { Tx } from "#lib/platform/db";

/** What a person may approve per order, in the base currency; null takes the limit away. The person is locked, or new. */
export async function setOwnLimit(tx: Tx, userId: string, amount: string | null): Promise<void> {
  const own = { userId, windowDays: null };
  if (amount === null) {
    await tx.approvalLimit.deleteMany({ where: own });
    return;
  }
  const { count } = await tx.approvalLimit.updateMany({ where: own, data: { amount } });
  if (count === 0) await tx.approvalLimit.create({ data: { id: newId(), userId, amount } });
}
