import { large, others, post } from "#app/_server/route";
import { cancelRemainder } from "#lib/orders/commands/cancel-remainder";

export const POST = post(cancelRemainder, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
