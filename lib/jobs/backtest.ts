import type { Task } from "graphile-worker";
import { failBacktest, runBacktest } from "#lib/approvals/jobs/run-backtest";
import { jobId } from "./job-id.ts";

/** Runs the backtest that the job names. What fails is tried again, from where it was; after the last time it says so. */
export const backtest: Task = async (payload, { abortSignal, job }) => {
  const id = jobId(payload);
  try {
    await runBacktest(id, abortSignal);
  } catch (error) {
    const isLast = job.attempts >= job.max_attempts;
    if (isLast) await failBacktest(id, "It could not be finished. Start it again; the log of the worker says why.");
    throw error;
  }
};
