import { settle, wrongField } from "#lib/kernel/decision";
import type { Tx } from "#lib/platform/db";
import type { CostCentre } from "../cost-centre.ts";

/** Somebody of the company who may answer for a cost centre; refused where there is none with that id, or not any more. */
export async function getOwner(tx: Tx, id: string): Promise<NonNullable<CostCentre["owner"]>> {
  const where = { id, active: true, supplierId: null };
  const owner = await tx.user.findFirst({ where, select: { id: true, name: true } });
  return owner ?? settle(wrongField("ownerId", "Choose somebody of the company who is active."));
}
