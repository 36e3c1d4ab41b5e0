import { large, others, post } from "#app/_server/route";
import { requestChanges } from "#lib/orders/commands/request-changes";

export const POST = post(requestChanges, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
