import { large, others, post } from "#app/_server/route";
import { confirmBreakGlass } from "#lib/orders/commands/confirm-break-glass";

export const POST = post(confirmBreakGlass, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
