import { large, others, post } from "#app/_server/route";
import { sendOrder } from "#lib/orders/commands/send-order";

export const POST = post(sendOrder, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
