import { del, get, others, patch } from "#app/_server/route";
import { deletePolicy } from "#lib/approvals/commands/delete-policy";
import { editPolicy } from "#lib/approvals/commands/edit-policy";
import { getPolicy } from "#lib/approvals/queries/get-policy";

export const GET = get(getPolicy);
export const PATCH = patch(editPolicy);
export const DELETE = del(deletePolicy);
export const { POST, PUT, OPTIONS } = others("GET", "PATCH", "DELETE");
