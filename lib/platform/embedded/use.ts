import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { type Cluster, openCluster } from "./cluster.ts";
import { type ServerSettings, ensureServer, runningPort, stopServer, superuser } from "./server.ts";

/** Advisory locks of the server: everybody who uses it holds `use` shared; the one application run holds `run`. */
const locks = { use: 7_270_901, run: 7_270_902 };

/** A server with our hold on it; the hold ends with the connection, however we end. */
export interface Use {
  cluster: Cluster;
  port: number;
  hold: pg.Client;
}

/** Starts or adopts the server and takes a hold on it, so that nobody else stops it. */
export async function takeServer(cluster: Cluster, settings: ServerSettings, wanted?: number): Promise<Use> {
  for (;;) {
    const port = await ensureServer(cluster, settings, wanted);
    const hold = superuser(cluster, port);
    hold.on("error", () => undefined);
    try {
      await hold.connect();
      if (await locked(hold, "select pg_try_advisory_lock_shared($1) as locked", locks.use))
        return { cluster, port, hold };
    } catch {
      // The server was stopped between our look and our hold: start it again.
    }
    await hold.end().catch(() => undefined);
  }
}

/** Only one application may run on one data folder. A run that was just killed gets a moment to be noticed. */
export async function claimRun({ hold }: Use): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (await locked(hold, "select pg_try_advisory_lock($1) as locked", locks.run)) return true;
    await sleep(100);
  }
  return false;
}

/** Stops the server unless somebody still holds it. A hold that was killed takes a moment to be noticed. */
export async function stopUnused(folder: string): Promise<void> {
  const cluster = await openCluster(folder);
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const last = await lastHolder(cluster);
    if (last === null) return;
    try {
      if (await locked(last, "select pg_try_advisory_lock($1) as locked", locks.use)) return await stopServer(cluster);
    } finally {
      await last.end().catch(() => undefined);
    }
    await sleep(100);
  }
}

async function lastHolder(cluster: Cluster): Promise<pg.Client | null> {
  const port = await runningPort(cluster);
  if (port === null) return null;
  const client = superuser(cluster, port);
  client.on("error", () => undefined);
  return client.connect().then(
    () => client,
    () => null,
  );
}

async function locked(client: pg.Client, sql: string, key: number): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(sql, [key]);
  return rows[0]?.locked === true;
}
