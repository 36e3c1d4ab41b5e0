import { others, post } from "#app/_server/route";
import { recuseApprover } from "#lib/approvals/commands/recuse-approver";

export const POST = post(recuseApprover);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
