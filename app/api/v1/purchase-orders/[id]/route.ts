import { del, get, large, others, patch } from "#app/_server/route";
import { deleteOrder } from "#lib/orders/commands/delete-order";
import { editOrder } from "#lib/orders/commands/edit-order";
import { getOrder } from "#lib/orders/queries/get-order";

export const GET = get(getOrder);
export const PATCH = patch(editOrder, { longest: large });
export const DELETE = del(deleteOrder);
export const { POST, PUT, OPTIONS } = others("GET", "PATCH", "DELETE");
