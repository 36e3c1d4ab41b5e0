import { command } from "#lib/change/command";
import { settle, wrongField } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import type { BacktestView } from "../backtest.ts";
import { startBacktestInput } from "../backtest-input.ts";
import { policyEvent } from "../policy-event.ts";
import { readBacktest } from "../queries/get-backtest.ts";
import { lockPolicy } from "../queries/get-policy.ts";
import { insertBacktest } from "../writes/insert-backtest.ts";

const onlyOrders =
  "Only policies of purchase orders and of change orders are replayed: choose one of documentType PO or CHANGE_ORDER.";

/** Asks what a policy would have made of the last `last` submissions. A job answers it, batch by batch. */
export const startBacktest = command(
  "policy.write",
  startBacktestInput,
  async ({ tx, actor, now, emit }, { id: policyId, last }): Promise<BacktestView> => {
    const policy = await lockPolicy(tx, policyId);
    if (policy.documentType !== "PO" && policy.documentType !== "CHANGE_ORDER") settle(wrongField("id", onlyOrders));
    const id = newId();
    await insertBacktest(tx, { id, policy, requestedById: actor.type === "system" ? null : actor.id, last, now });
    emit(policyEvent("backtest_started", policy, [{ field: "backtest", old: null, new: { id, last } }]));
    return readBacktest(tx, policyId, id);
  },
);
