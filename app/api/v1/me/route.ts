import { get, others } from "#app/_server/route";
import { getMe } from "#lib/access/queries/get-me";

export const GET = get(getMe);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
