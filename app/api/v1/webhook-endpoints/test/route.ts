import { others, post } from "#app/_server/route";
import { tryUrl } from "#lib/webhooks/commands/try-url";

export const POST = post(tryUrl);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
