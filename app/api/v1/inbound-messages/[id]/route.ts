import { get, others } from "#app/_server/route";
import { getMessage } from "#lib/inbound/queries/get-message";

export const GET = get(getMessage);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
