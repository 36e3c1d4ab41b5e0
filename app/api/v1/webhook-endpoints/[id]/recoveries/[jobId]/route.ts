import { get, others } from "#app/_server/route";
import { getRecovery } from "#lib/webhooks/queries/get-recovery";

export const GET = get(getRecovery);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
