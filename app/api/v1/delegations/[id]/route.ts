import { del, get, others } from "#app/_server/route";
import { endDelegation } from "#lib/approvals/commands/end-delegation";
import { getDelegation } from "#lib/approvals/queries/get-delegation";

export const GET = get(getDelegation);
export const DELETE = del(endDelegation);
export const { POST, PUT, PATCH, OPTIONS } = others("GET", "DELETE");
