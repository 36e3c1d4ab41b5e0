import { theSystem } from "#lib/access/actor";
import { createCostCentre } from "#lib/company/commands/create-cost-centre";
import type { CostCentre } from "#lib/company/cost-centre";
import { type CostCentreInput, aCostCentreInput } from "#lib/company/examples";
import { newId } from "#lib/kernel/id";

/** A cost centre with a code of its own. */
export function givenCostCentre(facts: CostCentreInput = {}): Promise<CostCentre> {
  const code = `CC-${newId().slice(-12)}`;
  return createCostCentre(theSystem(newId()), aCostCentreInput({ code, ...facts }));
}
