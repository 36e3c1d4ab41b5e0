import type { Task } from "graphile-worker";
import { failBacktest, runBacktest } from "#lib/approvals/jobs/run-backtest";

/** Runs the backtest that the job names. What fails is tried again, from where it was; after the last time it says so. */
export const backtest: Task = async (payload, { abortSignal, job }) => {
  const id = idIn(payload);
  try {
    await runBacktest(id, abortSignal);
  } catch (error) {
    const isLast = job.attempts >= job.max_attempts;
    if (isLast) await failBacktest(id, "It could not be finished. Start it again; the log of the worker says why.");
    throw error;
  }
};

function idIn(payload: unknown): string {
  if (typeof payload === "object" && payload !== null && "id" in payload && typeof payload.id === "string")
    return payload.id;
  throw new Error("A backtest job names its backtest.");
}
