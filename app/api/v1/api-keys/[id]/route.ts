import { del, get, others } from "#app/_server/route";
import { revokeApiKey } from "#lib/access/commands/revoke-api-key";
import { getApiKey } from "#lib/access/queries/get-api-key";

export const GET = get(getApiKey);
export const DELETE = del(revokeApiKey);
export const { POST, PUT, PATCH, OPTIONS } = others("GET", "DELETE");
