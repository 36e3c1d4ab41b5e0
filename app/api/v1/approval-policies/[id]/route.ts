import { get, others } from "#app/_server/route";
import { getPolicy } from "#lib/approvals/queries/get-policy";

export const GET = get(getPolicy);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
