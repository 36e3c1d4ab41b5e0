import { get, others, post } from "#app/_server/route";
import { setLimit } from "#lib/access/commands/set-limit";
import { listLimits } from "#lib/access/queries/list-limits";

export const GET = get(listLimits);
export const POST = post(setLimit, { status: 201, location: ({ id }) => `/api/v1/limits/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = others("GET", "POST");
