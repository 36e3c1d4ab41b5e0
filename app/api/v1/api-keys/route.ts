import { get, others, post } from "#app/_server/route";
import { createApiKey } from "#lib/access/commands/create-api-key";
import { listApiKeys } from "#lib/access/queries/list-api-keys";

export const GET = get(listApiKeys);
export const POST = post(createApiKey, { status: 201, location: ({ id }) => `/api/v1/api-keys/${id}`, secret: true });
export const { PUT, PATCH, DELETE, OPTIONS } = others("GET", "POST");
