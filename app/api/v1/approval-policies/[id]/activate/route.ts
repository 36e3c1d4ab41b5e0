import { others, post } from "#app/_server/route";
import { activatePolicy } from "#lib/approvals/commands/activate-policy";

export const POST = post(activatePolicy);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
