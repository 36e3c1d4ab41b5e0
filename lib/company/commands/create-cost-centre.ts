import { difference } from "#lib/audit/difference";
import { command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { type CostCentre, costCentreFacts, costCentreOf, standBelow } from "../cost-centre.ts";
import { createCostCentreInput } from "../input.ts";
import { getOwner } from "../queries/get-owner.ts";
import { listParents } from "../queries/list-parents.ts";

/** A new cost centre, below another or at the top. Of two with one code the second is refused as a duplicate. */
export const createCostCentre = command(
  "cost-centre.write",
  createCostCentreInput,
  async ({ tx, emit }, input): Promise<CostCentre> => {
    const { code, name, ownerId = null, parentCode = null } = input;
    const owner = ownerId === null ? null : await getOwner(tx, ownerId);
    if (parentCode !== null) settle(standBelow(code, parentCode, await listParents(tx)));

    const data = { id: newId(), code, name, ownerId, parentCode };
    const [row] = await tx.costCentre.createManyAndReturn({ data, skipDuplicates: true });
    if (!row) return settle(no("duplicate", `There is a cost centre ${code} already. Choose another code.`));

    const costCentre = costCentreOf(row, owner);
    emit({
      action: "cost_centre.created",
      stream: `cost_centre:${row.id}`,
      entity: { type: "cost_centre", id: row.id, number: code },
      changes: difference<CostCentre>(null, costCentre, costCentreFacts),
    });
    return costCentre;
  },
);
