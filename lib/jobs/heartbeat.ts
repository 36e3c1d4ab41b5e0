import { newId } from "#lib/kernel/id";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { measures } from "#lib/webhooks/dispatch/measures";
import manifest from "../../package.json" with { type: "json" };
import { type Part, pauseFor } from "./part.ts";

const everyMs = 3_000;

/** Says every three seconds that this worker lives, and what it has measured; who asks whether the system is ready looks for it. */
export function heartbeat(id = newId()): Part {
  const run = async (leaving: AbortSignal) => {
    while (!leaving.aborted) {
      await beat(id);
      await pauseFor(everyMs, leaving);
    }
    await db.workerHeartbeat.deleteMany({ where: { id } });
  };
  return { name: "heartbeat", run };
}

/** Once, by the name of this worker. */
export async function beat(id: string): Promise<void> {
  const metrics = JSON.stringify(await measures.getMetricsAsJSON());
  await db.$executeRaw`
    INSERT INTO worker_heartbeat (id, at, version, metrics) VALUES (${id}::uuid, ${clock.now()}, ${manifest.version}, ${metrics}::jsonb)
    ON CONFLICT (id) DO UPDATE SET at = excluded.at, version = excluded.version, metrics = excluded.metrics`;
}
