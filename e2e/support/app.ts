import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const entry = resolve("lib/cli/entry.js");
const startSeconds = 120;

export interface AppOptions {
  /** Holds the database and the secrets. */
  readonly dataDir: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The product as `npm start` runs it: database, web server and worker. */
export interface RunningApp {
  readonly url: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** What it said so far. */
  readonly said: () => string;
  /** SIGTERM; resolves with the exit code when all of it is gone. */
  readonly stop: () => Promise<number | null>;
}

/** Starts the built application on a free port with a database of its own, and waits until it is ready. */
export async function startApp({ dataDir, environment = {} }: AppOptions): Promise<RunningApp> {
  const port = environment["PORT"] ?? String(await freePort());
  const env = { ...plainEnvironment(), DATA_DIR: resolve(dataDir), DEMO: "0", LOG_LEVEL: "warn", ...environment };
  const child = spawn(process.execPath, [entry, "start"], {
    env: { ...env, PORT: port },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk.toString()));

  const url = `http://localhost:${port}`;
  const app = { url, dataDir: resolve(dataDir), process: child, said: () => said.join(""), stop: () => stop(child) };
  await ready(app);
  return app;
}

/** One administration command against the data of a running application; `input` is typed into it. Answers what it printed. */
export async function cli(dataDir: string, args: readonly string[], input = ""): Promise<string> {
  const env = { ...plainEnvironment(), DATA_DIR: dataDir, LOG_LEVEL: "error" };
  const running = run(process.execPath, [entry, ...args], { env, maxBuffer: 1e8 });
  running.child.stdin?.end(input);
  return (await running).stdout;
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === "string") throw new Error("No free port.");
  return address.port;
}

async function ready({ url, process: child, said, stop: leave }: RunningApp): Promise<void> {
  const deadline = Date.now() + startSeconds * 1000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The application did not start.\n${said()}`);
    const answer = await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  await leave();
  throw new Error(`The application was not ready after ${startSeconds} s.\n${said()}`);
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
  return child.exitCode;
}

const settings =
  /^(PORT|APP_URL|DATA_DIR|DEMO|DATABASE_.*|AUTH_SECRET|ENCRYPTION_KEYS|AUDIT_SEAL_KEY|SMTP_URL|WEBHOOK_.*|TRUSTED_PROXIES|NODE_ENV|NODE_OPTIONS|VITEST.*)$/;

/** Ours, without what is set for another run of the product, and without what test runners set. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  for (const name of Object.keys(environment)) if (settings.test(name)) delete environment[name];
  return environment;
}
