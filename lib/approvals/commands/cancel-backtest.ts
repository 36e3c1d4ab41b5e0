import { command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import type { BacktestView } from "../backtest.ts";
import { oneBacktestInput } from "../backtest-input.ts";
import { policyEvent } from "../policy-event.ts";
import { readBacktest } from "../queries/get-backtest.ts";
import { lockPolicy } from "../queries/get-policy.ts";

/** Stops a backtest after the batch that runs; what it found so far stays. */
export const cancelBacktest = command(
  "policy.write",
  oneBacktestInput,
  async ({ tx, now, emit }, { id, jobId }): Promise<BacktestView> => {
    const policy = await lockPolicy(tx, id);
    const before = await readBacktest(tx, id, jobId);
    const { count } = await tx.policyBacktest.updateMany({
      where: { id: jobId, state: { in: ["queued", "running"] } },
      data: { state: "cancelled", endedAt: now },
    });
    if (count === 0) {
      const { state } = await readBacktest(tx, id, jobId);
      settle(no("illegal_transition", `This backtest is ${state}.`, { currentStatus: state, allowedCommands: [] }));
    }
    emit(
      policyEvent("backtest_cancelled", policy, [
        { field: "backtest", old: { id: jobId, last: before.last }, new: null },
      ]),
    );
    return readBacktest(tx, id, jobId);
  },
);
