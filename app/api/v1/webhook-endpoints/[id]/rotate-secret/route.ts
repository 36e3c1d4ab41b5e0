import { others, post } from "#app/_server/route";
import { rotateSecret } from "#lib/webhooks/commands/rotate-secret";

export const POST = post(rotateSecret, { secret: true });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
