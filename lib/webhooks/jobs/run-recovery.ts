import { setTimeout as pause } from "node:timers/promises";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { recoveryChunk } from "../recovery.ts";
import { releaseChunk } from "../writes/release-chunk.ts";

const lookEveryMs = 100;
const patienceMs = 2_000;

/**
 * Sends again, chunk by chunk, from where the last one ended: a worker that dies loses nothing and repeats nothing.
 * The next chunk follows when less than one waits at the endpoint, so that its news is never behind more than that.
 * Says "later" when that takes longer than it wants to wait. Throws where the worker leaves: then the queue runs it again.
 */
export async function runRecovery(id: string, leaving: AbortSignal, size = recoveryChunk): Promise<"ended" | "later"> {
  for (let waited = 0; waited < patienceMs;) {
    leaving.throwIfAborted();
    if (await hasRoom(id, size)) {
      if ((await releaseChunk(db, id, size)) !== "running") return "ended";
      waited = 0;
    } else {
      await pause(lookEveryMs, undefined, { signal: leaving });
      waited += lookEveryMs;
    }
  }
  return "later";
}

/** Says that it was given up, and why. */
export async function failRecovery(id: string, problem: string): Promise<void> {
  await db.webhookRecovery.updateMany({
    where: { id, state: "running" },
    data: { state: "failed", problem, endedAt: clock.now() },
  });
}

/** Does less than a chunk wait to be sent now? So it is, too, where there is nothing left to recover. */
async function hasRoom(id: string, size: number): Promise<boolean> {
  const [row] = await db.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM webhook_recovery r JOIN webhook_queue q ON q.endpoint_id = r.endpoint_id
      WHERE r.id = ${id}::uuid AND r.state = 'running' AND q.state = 'pending' AND q.next_at <= now() LIMIT ${size}) AS due`;
  return row.count < size;
}
