import { difference } from "#lib/audit/difference";
import { command } from "#lib/change/command";
import { settle } from "#lib/kernel/decision";
import { unchanged } from "#lib/kernel/version";
import { type CostCentre, costCentreFacts, standBelow } from "../cost-centre.ts";
import { editCostCentreInput } from "../input.ts";
import { readCostCentre } from "../queries/get-cost-centre.ts";
import { getOwner } from "../queries/get-owner.ts";
import { listParents } from "../queries/list-parents.ts";
import { lockCostCentres } from "../writes/lock-cost-centres.ts";

/** Replaces the facts that are given. `active` says whether orders may name it. */
export const editCostCentre = command(
  "cost-centre.write",
  editCostCentreInput,
  async ({ tx, emit }, input): Promise<CostCentre> => {
    const { id, expectedVersion, ...given } = input;
    await lockCostCentres(tx);
    const before = await readCostCentre(tx, id);
    settle(unchanged(before.version, expectedVersion));

    const { ownerId, parentCode } = given;
    if (ownerId && ownerId !== before.ownerId) await getOwner(tx, ownerId);
    if (parentCode) settle(standBelow(before.code, parentCode, await listParents(tx)));

    await tx.costCentre.update({ where: { id }, data: { ...given, version: { increment: 1 } } });
    const after = await readCostCentre(tx, id);
    emit({
      action: "cost_centre.edited",
      stream: `cost_centre:${id}`,
      entity: { type: "cost_centre", id, number: after.code },
      changes: difference(before, after, costCentreFacts),
    });
    return after;
  },
);
