import { del, get, others } from "#app/_server/route";
import { removeLimit } from "#lib/access/commands/remove-limit";
import { getLimit } from "#lib/access/queries/get-limit";

export const GET = get(getLimit);
export const DELETE = del(removeLimit);
export const { POST, PUT, PATCH, OPTIONS } = others("GET", "DELETE");
