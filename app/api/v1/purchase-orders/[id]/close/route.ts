import { large, others, post } from "#app/_server/route";
import { closeOrder } from "#lib/orders/commands/close-order";

export const POST = post(closeOrder, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
