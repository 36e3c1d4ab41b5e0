import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

/** A process that must always run. */
export interface Service {
  name: string;
  /** Words after `entry.js`. */
  command: string[];
  env: NodeJS.ProcessEnv;
}

const drainMs = 15_000;
const calmMs = 30_000;
const longestPauseMs = 30_000;

/** Keeps a service running until we leave: starts it again when it ends, after a pause that grows while it keeps ending. */
export async function supervise(service: Service, leaving: AbortSignal, say: (line: string) => void): Promise<void> {
  for (let failures = 0; !leaving.aborted;) {
    const startedAt = Date.now();
    const how = await runOnce(service, leaving);
    if (leaving.aborted) return;

    failures = Date.now() - startedAt > calmMs ? 1 : failures + 1;
    const pause = Math.min(250 * 2 ** (failures - 1), longestPauseMs);
    say(`The ${service.name} ended (${how}); starting it again${pause > 1_000 ? ` in ${pause / 1_000} s` : ""}.`);
    await sleep(pause, undefined, { signal: leaving }).catch(() => undefined);
  }
}

/** It is in a process group of its own, so that Ctrl-C reaches only us, and we stop it in order. */
async function runOnce({ command, env }: Service, leaving: AbortSignal): Promise<string> {
  const options = {
    env,
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"] as ["ignore", "inherit", "inherit", "ipc"],
  };
  const child = fork(`${import.meta.dirname}/entry.js`, command, options);
  const exit = once(child, "exit");
  const stop = () => stopChild(child);
  leaving.addEventListener("abort", stop, { once: true });
  if (leaving.aborted) stop();
  try {
    const [code, signal] = await exit;
    return signal ? String(signal) : `exit code ${String(code)}`;
  } catch (error) {
    return error instanceof Error ? error.message : "not started";
  } finally {
    leaving.removeEventListener("abort", stop);
  }
}

/** The whole group goes: a development server has children of its own. */
function stopChild(child: ChildProcess): void {
  child.kill("SIGTERM");
  const impatient = setTimeout(() => killGroup(child), drainMs);
  child.once("exit", () => {
    clearTimeout(impatient);
    killGroup(child);
  });
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, "SIGKILL");
  } catch {
    // Nothing is left of it.
  }
}
