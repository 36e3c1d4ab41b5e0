import { get, others, patch } from "#app/_server/route";
import { editUser } from "#lib/access/commands/edit-user";
import { getUser } from "#lib/access/queries/get-user";

export const GET = get(getUser);
export const PATCH = patch(editUser);
export const { POST, PUT, DELETE, OPTIONS } = others("GET", "PATCH");
