import { get, others, patch } from "#app/_server/route";
import { editMe } from "#lib/access/commands/edit-me";
import { getMe } from "#lib/access/queries/get-me";

export const GET = get(getMe);
export const PATCH = patch(editMe);
export const { POST, PUT, DELETE, OPTIONS } = others("GET", "PATCH");
