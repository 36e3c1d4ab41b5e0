import { others, post } from "#app/_server/route";
import { addApprover } from "#lib/approvals/commands/add-approver";

export const POST = post(addApprover);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
