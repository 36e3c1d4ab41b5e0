import { get, others } from "#app/_server/route";
import { listBacktests } from "#lib/approvals/queries/list-backtests";

export const GET = get(listBacktests);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
