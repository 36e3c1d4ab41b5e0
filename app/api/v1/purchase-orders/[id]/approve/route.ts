import { large, others, post } from "#app/_server/route";
import { approveOrder } from "#lib/orders/commands/approve-order";

export const POST = post(approveOrder, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
