import type { Task } from "graphile-worker";
import { clock } from "#lib/platform/clock";
import { failRecovery, runRecovery } from "#lib/webhooks/jobs/run-recovery";
import { jobId } from "./job-id.ts";

const lookAgainAfterMs = 2_000;

/** Runs the recovery that the job names. While its endpoint is slow, others have their turn: the job puts itself back. */
export const recovery: Task = async (payload, { abortSignal, job, addJob }) => {
  const id = jobId(payload);
  try {
    if ((await runRecovery(id, abortSignal)) === "ended") return;
    const runAt = new Date(clock.now().getTime() + lookAgainAfterMs);
    await addJob("recovery", { id }, { runAt, maxAttempts: 10 });
  } catch (error) {
    const isLast = job.attempts >= job.max_attempts;
    if (isLast) await failRecovery(id, "It could not be finished. Start it again; the log of the worker says why.");
    throw error;
  }
};
