import { get, others, post } from "#app/_server/route";
import { createCostCentre } from "#lib/company/commands/create-cost-centre";
import { listCostCentres } from "#lib/company/queries/list-cost-centres";

export const GET = get(listCostCentres);
export const POST = post(createCostCentre, { status: 201, location: ({ id }) => `/api/v1/cost-centres/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = others("GET", "POST");
