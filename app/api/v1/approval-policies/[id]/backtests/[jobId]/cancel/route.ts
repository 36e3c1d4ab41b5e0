import { others, post } from "#app/_server/route";
import { cancelBacktest } from "#lib/approvals/commands/cancel-backtest";

export const POST = post(cancelBacktest);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
