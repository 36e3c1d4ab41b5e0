import { newId } from "#lib/kernel/id";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import manifest from "../../package.json" with { type: "json" };
import { type Part, pauseFor } from "./part.ts";

const everyMs = 3_000;

/** Says every three seconds that this worker lives; what asks whether the system is ready looks for it. */
export function heartbeat(id = newId()): Part {
  const run = async (leaving: AbortSignal) => {
    while (!leaving.aborted) {
      const at = clock.now();
      const beat = { at, version: manifest.version };
      await db.workerHeartbeat.upsert({ where: { id }, create: { id, ...beat }, update: beat });
      await pauseFor(everyMs, leaving);
    }
    await db.workerHeartbeat.deleteMany({ where: { id } });
  };
  return { name: "heartbeat", run };
}
