import type { Actor } from "#lib/access/actor";
import { listBacktestChanges } from "#lib/approvals/queries/list-backtest-changes";

/** The changed orders of one backtest, asked as any list is. */
export function changesOf(id: string, jobId: string): typeof listBacktestChanges {
  const ask = (actor: Actor, asked: unknown) => listBacktestChanges(actor, { ...Object(asked), id, jobId });
  return Object.assign(ask, { action: listBacktestChanges.action, input: listBacktestChanges.input });
}
