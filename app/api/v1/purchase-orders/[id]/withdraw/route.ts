import { large, others, post } from "#app/_server/route";
import { withdrawOrder } from "#lib/orders/commands/withdraw-order";

export const POST = post(withdrawOrder, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
