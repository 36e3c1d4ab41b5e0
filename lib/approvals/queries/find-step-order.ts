import { isId } from "#lib/kernel/id";
import type { Tx } from "#lib/platform/db";

/** The id of the order to which a step of an approval belongs; null where there is no such step. */
export async function findStepOrder(tx: Tx, stepId: string): Promise<string | null> {
  if (!isId(stepId)) return null;
  const step = await tx.approvalStep.findUnique({ where: { id: stepId }, select: { purchaseOrderId: true } });
  return step?.purchaseOrderId ?? null;
}
