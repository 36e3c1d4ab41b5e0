import { del, get, others, patch } from "#app/_server/route";
import { deleteEndpoint } from "#lib/webhooks/commands/delete-endpoint";
import { editEndpoint } from "#lib/webhooks/commands/edit-endpoint";
import { getEndpoint } from "#lib/webhooks/queries/get-endpoint";

export const GET = get(getEndpoint);
export const PATCH = patch(editEndpoint);
export const DELETE = del(deleteEndpoint);
export const { POST, PUT, OPTIONS } = others("GET", "PATCH", "DELETE");
