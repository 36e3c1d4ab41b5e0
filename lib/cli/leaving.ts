import { readFileSync } from "node:fs";

/** Ends with the first of: Ctrl-C, a signal to stop, a closed terminal, the death of the npm that started us. */
export function leavingSignal(): AbortSignal {
  const leaving = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => leaving.abort(name));
  watchParents(() => leaving.abort("the parent process is gone"));
  return leaving.signal;
}

/** A process that was forked leaves when whoever forked it is gone. */
export function leaveWithParent(): void {
  if (!process.connected) return;
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 15_000).unref();
  });
  process.channel?.unref();
}

/** npm and its shell die of signals without passing them on. */
function watchParents(gone: () => void): void {
  const startedBy = parents();
  const timer = setInterval(() => {
    if (parents() === startedBy) return;
    clearInterval(timer);
    gone();
  }, 500);
  timer.unref();
}

/** Our parent and, where the system shows it, the parent's parent: npm starts us through a shell. */
function parents(): string {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, "utf8");
    const [, , parentOfParent] = stat.slice(stat.lastIndexOf(")")).split(" ");
    return `${process.ppid} ${parentOfParent}`;
  } catch {
    return String(process.ppid);
  }
}
