import { others, post } from "#app/_server/route";
import { reassignApproval } from "#lib/approvals/commands/reassign-approval";

export const POST = post(reassignApproval);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
