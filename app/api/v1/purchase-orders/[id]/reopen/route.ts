import { large, others, post } from "#app/_server/route";
import { reopenOrder } from "#lib/orders/commands/reopen-order";

export const POST = post(reopenOrder, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
