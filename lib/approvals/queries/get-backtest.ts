import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { db, type Tx } from "#lib/platform/db";
import type { BacktestView } from "../backtest.ts";
import { oneBacktestInput } from "../backtest-input.ts";
import { backtestColumns, backtestView } from "./backtest-columns.ts";

/** How far a backtest is, and what it found so far. */
export const getBacktest = query("policy.read", oneBacktestInput, (_actor, { id, jobId }) =>
  readBacktest(db, id, jobId),
);

/** The same inside a command. Refuses with `not_found`. */
export async function readBacktest(tx: Tx, policyId: string, id: string): Promise<BacktestView> {
  const [row] = await tx.$queryRaw<Omit<BacktestView, "notes">[]>`
    SELECT ${backtestColumns} FROM policy_backtest b WHERE b.id = ${id}::uuid AND b.policy_id = ${policyId}::uuid`;
  return row ? backtestView(row) : settle(no("not_found", "There is no such backtest."));
}
