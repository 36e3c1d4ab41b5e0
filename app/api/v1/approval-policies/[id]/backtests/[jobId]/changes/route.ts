import { get, others } from "#app/_server/route";
import { listBacktestChanges } from "#lib/approvals/queries/list-backtest-changes";

export const GET = get(listBacktestChanges);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
