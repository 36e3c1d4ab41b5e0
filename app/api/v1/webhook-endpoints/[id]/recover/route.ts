import { others, post } from "#app/_server/route";
import { recoverDeliveries } from "#lib/webhooks/commands/recover-deliveries";

export const POST = post(recoverDeliveries);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
