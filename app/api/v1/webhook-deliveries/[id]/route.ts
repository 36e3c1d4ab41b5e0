import { get, others } from "#app/_server/route";
import { getDelivery } from "#lib/webhooks/queries/get-delivery";

export const GET = get(getDelivery);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
