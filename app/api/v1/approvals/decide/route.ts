import { others, post } from "#app/_server/route";
import { decideApprovals } from "#app/_server/decide-approvals";

export const POST = post(decideApprovals);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
