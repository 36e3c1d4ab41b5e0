import { get, others, patch } from "#app/_server/route";
import { editGroup } from "#lib/access/commands/edit-group";
import { getGroup } from "#lib/access/queries/get-group";

export const GET = get(getGroup);
export const PATCH = patch(editGroup);
export const { POST, PUT, DELETE, OPTIONS } = others("GET", "PATCH");
