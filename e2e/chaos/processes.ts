import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { until } from "../support/poll.ts";

const run = promisify(execFile);

/** How they show up in the list of processes: Next takes another name when it serves. */
const names = { web: /entry\.js web$|next-server/, worker: /entry\.js worker$/ };

export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Ends the web server or the worker of this application, as a power cut would. Waits until it is gone. */
export async function killService(application: number, service: "web" | "worker"): Promise<void> {
  const found = await until(`a ${service} to kill`, async () => {
    const running = await processes();
    return running.find(({ parent, command }) => parent === application && names[service].test(command));
  });
  kill(found.pid);
  await until(`the end of the ${service}`, async () => (await processes()).every(({ pid }) => pid !== found.pid));
}

/** Ends all of it at once: application, web server, worker and PostgreSQL. */
export async function killEverything(application: number, dataDir: string): Promise<void> {
  const running = await processes();
  const own = running.filter(({ parent }) => parent === application).map(({ pid }) => pid);
  const all = [application, ...own, await postmaster(dataDir)];
  for (const pid of all) kill(pid);
  await until("the end of everything", async () => {
    const left = await processes();
    return left.every(({ pid, command }) => !all.includes(pid) || command.includes("<defunct>"));
  });
}

/** The process of its database server. */
export async function postmaster(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]);
}

/** Everything that runs on this machine. */
export async function processes(): Promise<Process[]> {
  const { stdout } = await run("ps", ["-A", "-o", "pid=,ppid=,command="], { maxBuffer: 1e7 });
  return stdout.split("\n").flatMap((text) => {
    const [, pid, parent, command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*?)\s*$/.exec(text) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself in the meantime.
  }
}
