import { others, post } from "#app/_server/route";
import { resendDelivery } from "#lib/webhooks/commands/resend-delivery";

export const POST = post(resendDelivery);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
