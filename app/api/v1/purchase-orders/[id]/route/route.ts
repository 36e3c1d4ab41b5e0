import { get, others } from "#app/_server/route";
import { getRoute } from "#lib/approvals/queries/get-route";

export const GET = get(getRoute);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
