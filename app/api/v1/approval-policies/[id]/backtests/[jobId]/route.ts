import { get, others } from "#app/_server/route";
import { getBacktest } from "#lib/approvals/queries/get-backtest";

export const GET = get(getBacktest);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
