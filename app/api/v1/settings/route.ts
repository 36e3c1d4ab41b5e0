import { get, others, patch } from "#app/_server/route";
import { editSettings } from "#lib/company/commands/edit-settings";
import { getSettings } from "#lib/company/queries/get-settings";

export const GET = get(getSettings);
export const PATCH = patch(editSettings);
export const { POST, PUT, DELETE, OPTIONS } = others("GET", "PATCH");
