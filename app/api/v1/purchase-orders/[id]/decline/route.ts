import { large, others, post } from "#app/_server/route";
import { declineOrder } from "#lib/orders/commands/decline-order";

export const POST = post(declineOrder, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
