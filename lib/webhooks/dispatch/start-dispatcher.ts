import { env } from "#lib/platform/env";
import { type Resolve, resolve as resolveBySystem } from "#lib/platform/resolve";
import { addressPolicy } from "#lib/webhooks/address";
import { Dispatcher } from "./dispatcher.ts";

export interface DispatcherOptions {
  /** Stops it, as `stop` does. */
  readonly signal?: AbortSignal;
  /** How names become addresses; the system's way unless a test says otherwise. */
  readonly resolve?: Resolve;
}

/** Begins to send webhooks from this process; any number of processes may. `stop` waits for what is under way, at most 15 s. */
export function startDispatcher({ signal, resolve = resolveBySystem }: DispatcherOptions = {}): {
  stop(): Promise<void>;
} {
  const dispatcher = new Dispatcher(env.databaseRuntimeUrl ?? "", {
    policy: addressPolicy(env.webhookAllowHosts, env.appUrl),
    resolve,
  });
  dispatcher.start();
  let stopped: Promise<void> | null = null;
  const stop = () => (stopped ??= dispatcher.stop());
  signal?.addEventListener("abort", () => void stop(), { once: true });
  return { stop };
}
