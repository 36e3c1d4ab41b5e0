import { large, others, post } from "#app/_server/route";
import { rejectOrder } from "#lib/orders/commands/reject-order";

export const POST = post(rejectOrder, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
