import { large, others, post } from "#app/_server/route";
import { cancelOrder } from "#lib/orders/commands/cancel-order";

export const POST = post(cancelOrder, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
