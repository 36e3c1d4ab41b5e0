import { large, others, post } from "#app/_server/route";
import { submitOrder } from "#lib/orders/commands/submit-order";

export const POST = post(submitOrder, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
