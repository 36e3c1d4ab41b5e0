import { get, others, post } from "#app/_server/route";
import { createUser } from "#lib/access/commands/create-user";
import { listUsers } from "#lib/access/queries/list-users";

export const GET = get(listUsers);
export const POST = post(createUser, { status: 201, location: ({ id }) => `/api/v1/users/${id}`, secret: true });
export const { PUT, PATCH, DELETE, OPTIONS } = others("GET", "POST");
