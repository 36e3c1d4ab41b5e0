import { others, post } from "#app/_server/route";
import { recoverDeliveries } from "#lib/webhooks/commands/recover-deliveries";

export const POST = post(recoverDeliveries, {
  status: 202,
  location: ({ id, endpointId }) => `/api/v1/webhook-endpoints/${endpointId}/recoveries/${id}`,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
