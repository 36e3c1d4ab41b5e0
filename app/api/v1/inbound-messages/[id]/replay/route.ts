import { others, post } from "#app/_server/route";
import { replayMessage } from "#lib/inbound/commands/replay-message";

export const POST = post(replayMessage);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
