"use server";

import { action } from "#app/_server/action";
import { activatePolicy } from "#lib/approvals/commands/activate-policy";
import { cancelBacktest } from "#lib/approvals/commands/cancel-backtest";
import { deletePolicy } from "#lib/approvals/commands/delete-policy";
import { startBacktest } from "#lib/approvals/commands/start-backtest";
import { simulateBoth } from "./[policyId]/simulate-both.ts";

export const activate = action(activatePolicy);
export const remove = action(deletePolicy, { redirectTo: () => "/settings/approvals" });
export const startReplay = action(startBacktest);
export const cancelReplay = action(cancelBacktest);
export const simulate = action(simulateBoth);
