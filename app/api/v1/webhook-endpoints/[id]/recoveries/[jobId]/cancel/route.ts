import { others, post } from "#app/_server/route";
import { cancelRecovery } from "#lib/webhooks/commands/cancel-recovery";

export const POST = post(cancelRecovery);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
