import { get, others } from "#app/_server/route";
import { listEvents } from "#lib/webhooks/queries/list-events";

export const GET = get(listEvents);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
