import { large, others, post } from "#app/_server/route";
import { handOverOrder } from "#lib/orders/commands/hand-over-order";

export const POST = post(handOverOrder, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
