import { large, others, post } from "#app/_server/route";
import { requestBreakGlass } from "#lib/orders/commands/request-break-glass";

export const POST = post(requestBreakGlass, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
