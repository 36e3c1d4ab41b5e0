import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { db, type Tx } from "#lib/platform/db";
import type { CostCentre } from "../cost-centre.ts";
import { byIdInput } from "../input.ts";
import { withOwners } from "./with-owners.ts";

export const getCostCentre = query("company.read", byIdInput, (_actor, { id }) => readCostCentre(db, id));

/** The cost centre with that id; refused where there is none. */
export async function readCostCentre(tx: Tx, id: string): Promise<CostCentre> {
  const row = await tx.costCentre.findUnique({ where: { id } });
  const [costCentre] = row ? await withOwners(tx, [row]) : [];
  return costCentre ?? settle(no("not_found", "There is no such cost centre."));
}
