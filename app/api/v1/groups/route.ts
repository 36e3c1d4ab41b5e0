import { get, others, post } from "#app/_server/route";
import { createGroup } from "#lib/access/commands/create-group";
import { listGroups } from "#lib/access/queries/list-groups";

export const GET = get(listGroups);
export const POST = post(createGroup, { status: 201, location: ({ id }) => `/api/v1/groups/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = others("GET", "POST");
