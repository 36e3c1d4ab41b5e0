import { spawn } from "node:child_process";
import { once } from "node:events";
import { inheritedEnvironment } from "#lib/platform/env";

export interface Running {
  /** What it printed when it was ready. */
  readonly firstLine: string;
  end(signal: "SIGTERM" | "SIGKILL"): Promise<void>;
}

/** A script in a process of its own, once it says that it is ready. */
export async function startProcess(script: string): Promise<Running> {
  const child = spawn(process.execPath, [script], {
    env: inheritedEnvironment(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return {
    firstLine: line.toString().trim(),
    async end(signal) {
      const ended = once(child, "exit");
      child.kill(signal);
      await ended;
    },
  };
}

/** A sender of its own, as the worker is. */
export function startSender(): Promise<Running> {
  return startProcess("e2e/support/dispatcher-process.ts");
}
