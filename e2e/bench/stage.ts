import { type ChildProcess, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "#lib/cli/open-database";
import { inheritedEnvironment, provideEnvironment } from "#lib/platform/env";

export interface Stage {
  readonly url: string;
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  close(): Promise<void>;
}

/** A fresh database and the built web server on it, on a port of its own. */
export async function openStage(port: number): Promise<Stage> {
  await rm(".data/bench", { recursive: true, force: true });
  provideEnvironment({
    DATABASE_URL: undefined,
    DATA_DIR: ".data/bench",
    PORT: String(port),
    APP_URL: `http://127.0.0.1:${port}`,
    DEMO: "0",
  });
  const database = await openDatabase({ exclusive: true, migrate: true });
  const web = spawn(process.execPath, ["lib/cli/entry.js", "web"], {
    env: {
      ...inheritedEnvironment(),
      NODE_ENV: "production",
      DATABASE_URL: undefined,
      DATABASE_RUNTIME_URL: database.logins.runtimeUrl,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: undefined,
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await answering(`http://127.0.0.1:${port}/api/health/live`, web);
  return {
    url: `http://127.0.0.1:${port}`,
    ownerUrl: inheritedEnvironment().DATABASE_URL ?? "",
    runtimeUrl: database.logins.runtimeUrl,
    async close() {
      web.kill("SIGTERM");
      await new Promise((resolve) => (web.exitCode === null ? web.once("exit", resolve) : resolve(null)));
      await database.close();
    },
  };
}

async function answering(url: string, web: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (web.exitCode !== null) throw new Error(`The web server ended with ${web.exitCode}.`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error("The web server does not answer.");
}
