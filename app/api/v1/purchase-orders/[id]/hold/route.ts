import { large, others, post } from "#app/_server/route";
import { holdOrder } from "#lib/orders/commands/hold-order";

export const POST = post(holdOrder, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
