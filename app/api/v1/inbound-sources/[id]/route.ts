import { del, get, others, patch } from "#app/_server/route";
import { deleteSource } from "#lib/inbound/commands/delete-source";
import { editSource } from "#lib/inbound/commands/edit-source";
import { getSource } from "#lib/inbound/queries/get-source";

export const GET = get(getSource);
export const PATCH = patch(editSource);
export const DELETE = del(deleteSource);
export const { POST, PUT, OPTIONS } = others("GET", "PATCH", "DELETE");
