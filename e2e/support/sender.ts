import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { inheritedEnvironment } from "#lib/platform/env";

const senders: ChildProcess[] = [];

/** A dispatcher in a process of its own, once it sends. */
export async function startSender(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["e2e/support/dispatcher-process.ts"], {
    env: inheritedEnvironment(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  senders.push(child);
  await once(child.stdout, "data");
  return child;
}

export function killSenders(): void {
  for (const child of senders.splice(0)) child.kill("SIGKILL");
}
