import { findBuyer } from "#lib/orders/queries/find-buyer";
import { wrongField, type Decision, yes } from "#lib/kernel/decision";
import type { Tx } from "#lib/platform/db";

interface Named {
  readonly supplierId?: string | null | undefined;
  readonly defaultBuyerId?: string | null | undefined;
}

/** Are the supplier and the buyer that a source names ours? */
export async function knownPeople(
  tx: Tx,
  { supplierId, defaultBuyerId }: Named,
): Promise<Decision<true, "validation_failed">> {
  if (supplierId && !(await tx.supplier.findUnique({ where: { id: supplierId }, select: { id: true } })))
    return wrongField("supplierId", "Choose a supplier that is known here.");
  if (defaultBuyerId && !(await findBuyer(tx, defaultBuyerId)))
    return wrongField("defaultBuyerId", "Choose an active user who is a buyer.");
  return yes(true);
}
