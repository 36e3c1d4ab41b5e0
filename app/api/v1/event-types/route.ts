import { get, others } from "#app/_server/route";
import { listEventTypes } from "#lib/webhooks/queries/list-event-types";

export const GET = get(listEventTypes);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
