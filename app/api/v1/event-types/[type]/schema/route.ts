import { get, others } from "#app/_server/route";
import { getEventType } from "#lib/webhooks/queries/get-event-type";

export const GET = get(getEventType);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
