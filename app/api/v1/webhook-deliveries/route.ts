import { get, others } from "#app/_server/route";
import { listDeliveries } from "#lib/webhooks/queries/list-deliveries";

export const GET = get(listDeliveries);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
