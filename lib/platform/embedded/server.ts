import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import type { Cluster } from "./cluster.ts";

const run = promisify(execFile);
const startSeconds = 60;

/** Settings of the server, by name. */
export type ServerSettings = Readonly<Record<string, string>>;

/** Adopts the server that runs on these files or starts it; answers its port. `port` asks for the one it had before. */
export async function ensureServer(cluster: Cluster, settings: ServerSettings, port?: number): Promise<number> {
  const deadline = Date.now() + startSeconds * 1000;
  for (;;) {
    const running = await runningPort(cluster);
    if (running !== null && (await answers(cluster, running))) return running;
    const failure = await launch(cluster, settings, port ?? (await freePort()));
    if (failure === null) continue;
    if (Date.now() > deadline) throw new Error(`PostgreSQL does not start on ${cluster.data}: ${failure}`);
    await forgetStrangersPid(cluster);
    await sleep(150);
  }
}

/** Stops the server and waits until it is gone; a server that is not running is fine. */
export async function stopServer({ as, binaries, data }: Cluster): Promise<void> {
  await run(...as.command(binaries.pgCtl, ["stop", "-D", data, "-m", "fast", "-w", "-t", "60"])).catch(() => undefined);
}

/** The administrator's connection to one of the server's databases. */
export function superuser(cluster: Cluster, port: number, database = "postgres"): pg.Client {
  const login = { user: "postgres", password: cluster.password, database };
  return new pg.Client({ host: "127.0.0.1", port, connectionTimeoutMillis: 10_000, ...login });
}

async function launch(cluster: Cluster, settings: ServerSettings, port: number): Promise<string | null> {
  const { as, binaries, data, logFile } = cluster;
  const all = { ...settings, port: String(port), listen_addresses: "127.0.0.1", unix_socket_directories: "" };
  const options = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
  const command = as.command(binaries.pgCtl, ["start", "-D", data, "-w", "-l", logFile, "-o", options.join(" ")]);
  try {
    await run(...command, { timeout: startSeconds * 1000 });
    return null;
  } catch {
    const lines = await readFile(logFile, "utf8").catch(() => "no log");
    return lines.trim().split("\n").slice(-3).join(" · ");
  }
}

async function answers(cluster: Cluster, port: number): Promise<boolean> {
  const client = superuser(cluster, port);
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function pidFile({ data }: Cluster): Promise<string[]> {
  const text = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "");
  return text.split("\n").map((line) => line.trim());
}

/** The port of the server that was last seen running on these files, or null. */
export async function runningPort(cluster: Cluster): Promise<number | null> {
  const port = Number((await pidFile(cluster))[3]);
  return Number.isInteger(port) && port > 0 ? port : null;
}

/** After a crash the noted process number may belong to another program, for which PostgreSQL would wait for ever. */
async function forgetStrangersPid(cluster: Cluster): Promise<void> {
  const pid = Number((await pidFile(cluster))[0]);
  if (!(pid > 0) || process.platform !== "linux") return;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => null);
  const stranger = commandLine !== null && !commandLine.includes("postgres");
  if (stranger) await rm(join(cluster.data, "postmaster.pid"), { force: true });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No free port on 127.0.0.1.");
  return address.port;
}
