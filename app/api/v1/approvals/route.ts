import { get, others } from "#app/_server/route";
import { listApprovals } from "#lib/approvals/queries/list-approvals";

export const GET = get(listApprovals);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
