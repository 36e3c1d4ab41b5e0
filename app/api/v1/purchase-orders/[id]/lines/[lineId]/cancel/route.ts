import { large, others, post } from "#app/_server/route";
import { cancelLine } from "#lib/orders/commands/cancel-line";

export const POST = post(cancelLine, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
