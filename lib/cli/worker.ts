import { leaveWithParent } from "./leaving.ts";
import { enterService } from "./service.ts";

/** One worker; it runs until a signal tells it to stop. */
export async function run(): Promise<number> {
  await enterService();
  leaveWithParent();
  const { runWorker } = await import("#lib/jobs/worker");
  await runWorker();
  return 0;
}
