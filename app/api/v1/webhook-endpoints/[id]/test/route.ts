import { others, post } from "#app/_server/route";
import { sendTest } from "#lib/webhooks/commands/send-test";

export const POST = post(sendTest);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
