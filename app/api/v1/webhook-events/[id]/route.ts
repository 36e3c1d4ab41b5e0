import { get, others } from "#app/_server/route";
import { getEvent } from "#lib/webhooks/queries/get-event";

export const GET = get(getEvent);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
