import { type ChildProcess, spawn } from "node:child_process";

/** Posts a guard that stops the server when we die, whatever kills us; one that is killed itself is replaced. */
export function keepGuard(folder: string): { dismiss: () => void } {
  const dismissed = new AbortController();
  let guard: ChildProcess;

  function post(): void {
    guard = startGuard(folder);
    guard.once("exit", () => {
      if (!dismissed.signal.aborted) setTimeout(post, 250).unref();
    });
  }

  post();
  return {
    dismiss: () => {
      dismissed.abort();
      guard.stdin?.end("done\n");
    },
  };
}

/** A shell that waits for the end of our pipe; it is outside our process group, so no Ctrl-C reaches it. */
function startGuard(folder: string): ChildProcess {
  const script = `${import.meta.dirname}/guard.ts`;
  const wait = 'read -r word || exec "$@"';
  const guard = spawn("sh", ["-c", wait, "countersign-guard", process.execPath, script, folder], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.on("error", () => undefined);
  guard.stdin?.on("error", () => undefined);
  guard.unref();
  return guard;
}
