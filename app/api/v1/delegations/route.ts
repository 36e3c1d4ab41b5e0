import { get, others, post } from "#app/_server/route";
import { createDelegation } from "#lib/approvals/commands/create-delegation";
import { listDelegations } from "#lib/approvals/queries/list-delegations";

export const GET = get(listDelegations);
export const POST = post(createDelegation, { status: 201, location: ({ id }) => `/api/v1/delegations/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = others("GET", "POST");
