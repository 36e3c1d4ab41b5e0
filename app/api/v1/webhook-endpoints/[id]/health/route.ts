import { get, others } from "#app/_server/route";
import { getEndpointHealth } from "#lib/webhooks/queries/list-endpoint-health";

export const GET = get(getEndpointHealth);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
