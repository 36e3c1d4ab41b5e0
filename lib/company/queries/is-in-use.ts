import type { Tx } from "#lib/platform/db";

/** Was an order ever submitted? From then on amounts in the base currency stand in approvals and in the trail. */
export async function isInUse(tx: Tx): Promise<boolean> {
  const submitted = await tx.purchaseOrder.findFirst({
    where: { firstSubmittedAt: { not: null } },
    select: { id: true },
  });
  return submitted !== null;
}
