import { others, post } from "#app/_server/route";
import { simulatePolicy } from "#lib/approvals/queries/simulate-policy";

export const POST = post(simulatePolicy);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
