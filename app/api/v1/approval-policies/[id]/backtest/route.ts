import { others, post } from "#app/_server/route";
import { startBacktest } from "#lib/approvals/commands/start-backtest";

export const POST = post(startBacktest, {
  status: 202,
  location: ({ id, policy }) => `/api/v1/approval-policies/${policy.id}/backtests/${id}`,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
