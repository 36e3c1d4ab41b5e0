import { get, others } from "#app/_server/route";
import { getAuditKey } from "#lib/audit/queries/get-audit-key";

export const GET = get(getAuditKey);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
