import { get, others } from "#app/_server/route";
import { listOrderAuditEvents } from "#lib/audit/queries/list-order-audit-events";

export const GET = get(listOrderAuditEvents);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
