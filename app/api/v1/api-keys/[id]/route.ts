import { del, others } from "#app/_server/route";
import { revokeApiKey } from "#lib/access/commands/revoke-api-key";

export const DELETE = del(revokeApiKey);
export const { GET, POST, PUT, PATCH, OPTIONS } = others("DELETE");
