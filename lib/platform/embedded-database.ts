import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { openCluster } from "./embedded/cluster.ts";
import { keepGuard } from "./embedded/keep-guard.ts";
import { type ServerSettings, superuser } from "./embedded/server.ts";
import { type Use, claimRun, stopUnused, takeServer } from "./embedded/use.ts";

/** A running server from npm, and a hold on it that keeps others from stopping it. */
export interface EmbeddedDatabase {
  /** Where the owner of the database (not a superuser) logs in. */
  ownerUrl: string;
  /** Where the superuser logs in: for what goes wrong, never for the application. */
  superuserUrl: string;
  /** Takes back the hold; the last to do so stops the server. */
  stop: () => Promise<void>;
}

interface Options {
  folder: string;
  database: string;
  settings?: ServerSettings;
  /** The application's run: a second one on the same folder is refused. Others only share. */
  exclusive?: boolean;
  /** Begin with an empty database, whatever was in it. */
  afresh?: boolean;
  /** The server died and runs again on its port: processes connect again by themselves. */
  onRestart?: () => void;
}

/** Another run of the application uses this folder. */
export class FolderInUse extends Error {}

const usual: ServerSettings = {
  timezone: "UTC",
  log_timezone: "UTC",
  max_connections: "200",
  shared_buffers: "256MB",
  max_wal_size: "2GB",
  random_page_cost: "1.1",
  jit: "off",
};

/** Starts the server, or adopts the one that runs; the database and its owner are there afterwards. */
export async function startEmbeddedDatabase(options: Options): Promise<EmbeddedDatabase> {
  const folder = resolve(options.folder);
  const settings = { ...usual, ...options.settings };
  const cluster = await openCluster(folder);
  const use = await takeServer(cluster, settings);
  if (options.exclusive && !(await claimRun(use))) {
    await use.hold.end();
    throw new FolderInUse(`Another run is using ${folder}.`);
  }
  const guard = keepGuard(folder);
  await createDatabase(use, options.database, options.afresh === true);
  const watch = keepRunning(use, settings, options);

  const stop = async () => {
    await watch.stop();
    guard.dismiss();
    await stopUnused(folder);
  };
  const urlOf = (role: string) => `postgresql://${role}:${cluster.password}@127.0.0.1:${use.port}/${options.database}`;
  return { ownerUrl: urlOf(options.database), superuserUrl: urlOf("postgres"), stop };
}

/** The owner may create roles and databases, and nothing more. */
async function createDatabase({ hold, cluster, port }: Use, database: string, afresh: boolean): Promise<void> {
  const name = pg.escapeIdentifier(database);
  await hold.query("select pg_advisory_lock(7270903)");
  try {
    const role = await hold.query("select 1 from pg_roles where rolname = $1", [database]);
    if (role.rowCount === 0) {
      await hold.query(`create role ${name} login createrole createdb password ${pg.escapeLiteral(cluster.password)}`);
    }
    if (afresh) await hold.query(`drop database if exists ${name} with (force)`);
    const found = await hold.query("select 1 from pg_database where datname = $1", [database]);
    if (found.rowCount === 0) await hold.query(`create database ${name} owner ${name}`);
  } finally {
    await hold.query("select pg_advisory_unlock(7270903)");
  }
  const inside = superuser(cluster, port, database);
  await inside.connect();
  await inside.query(`alter schema public owner to ${name}`);
  await inside.end();
}

/** Starts the server again, on the same port, whenever it dies under us. */
function keepRunning(use: Use, settings: ServerSettings, options: Options): { stop: () => Promise<void> } {
  let hold = use.hold;
  const stopping = new AbortController();
  const watch = (client: pg.Client) => client.once("end", () => void revive());

  async function revive(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const again = await takeServer(use.cluster, settings, use.port);
        hold = again.hold;
        if (options.exclusive) await claimRun(again);
        watch(hold);
        options.onRestart?.();
        return;
      } catch {
        await sleep(500);
      }
    }
  }

  watch(hold);
  return {
    stop: async () => {
      stopping.abort();
      await hold.end().catch(() => undefined);
    },
  };
}
