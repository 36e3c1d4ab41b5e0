import { get, others } from "#app/_server/route";
import { listMessages } from "#lib/inbound/queries/list-messages";

export const GET = get(listMessages);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
