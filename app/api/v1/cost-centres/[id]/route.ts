import { get, others, patch } from "#app/_server/route";
import { editCostCentre } from "#lib/company/commands/edit-cost-centre";
import { getCostCentre } from "#lib/company/queries/get-cost-centre";

export const GET = get(getCostCentre);
export const PATCH = patch(editCostCentre);
export const { POST, PUT, DELETE, OPTIONS } = others("GET", "PATCH");
