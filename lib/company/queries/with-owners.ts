import type { Tx } from "#lib/platform/db";
import { type CostCentre, type CostCentreRow, costCentreOf } from "../cost-centre.ts";

/** The cost centres with the names of those who answer for them. */
export async function withOwners(tx: Tx, rows: readonly CostCentreRow[]): Promise<CostCentre[]> {
  const ids = rows.flatMap(({ ownerId }) => ownerId ?? []);
  const owners =
    ids.length > 0 ? await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }) : [];
  const byId = new Map(owners.map((owner) => [owner.id, owner]));
  return rows.map((row) => costCentreOf(row, byId.get(row.ownerId ?? "") ?? null));
}
