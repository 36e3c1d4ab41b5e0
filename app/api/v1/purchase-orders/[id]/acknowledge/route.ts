import { large, others, post } from "#app/_server/route";
import { acknowledgeOrder } from "#lib/orders/commands/acknowledge-order";

export const POST = post(acknowledgeOrder, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
