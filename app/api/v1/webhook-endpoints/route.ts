import { get, others, post } from "#app/_server/route";
import { createEndpoint } from "#lib/webhooks/commands/create-endpoint";
import { listEndpoints } from "#lib/webhooks/queries/list-endpoints";

const location = ({ id }: { id: string }) => `/api/v1/webhook-endpoints/${id}`;

export const GET = get(listEndpoints);
export const POST = post(createEndpoint, { status: 201, secret: true, location });
export const { PUT, PATCH, DELETE, OPTIONS } = others("GET", "POST");
