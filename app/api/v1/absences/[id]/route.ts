import { del, get, others } from "#app/_server/route";
import { removeAbsence } from "#lib/approvals/commands/remove-absence";
import { getAbsence } from "#lib/approvals/queries/get-absence";

export const GET = get(getAbsence);
export const DELETE = del(removeAbsence);
export const { POST, PUT, PATCH, OPTIONS } = others("GET", "DELETE");
