import { get, others, post } from "#app/_server/route";
import { createPolicy } from "#lib/approvals/commands/create-policy";
import { listPolicies } from "#lib/approvals/queries/list-policies";

export const GET = get(listPolicies);
export const POST = post(createPolicy, { status: 201, location: ({ id }) => `/api/v1/approval-policies/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = others("GET", "POST");
