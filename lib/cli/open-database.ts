import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "#lib/platform/embedded-database";
import { env, provideEnvironment } from "#lib/platform/env";
import { isUnavailable } from "#lib/platform/failure";
import { keptSecret } from "#lib/platform/kept-secrets";
import { requireMigrations } from "#lib/platform/migrate";
import { prepareDatabase } from "#lib/platform/prepare-database";
import { type LoginSettings, type Logins, findLogins } from "#lib/platform/roles";

/** A database that this process may use: its logins are in the environment, for us and for processes we start. */
export interface OpenDatabase {
  embedded: boolean;
  applied: string[];
  logins: Logins;
  close: () => Promise<void>;
}

interface Options {
  /** The application's run, of which there is one per data folder. */
  exclusive?: boolean;
  /** Apply migrations also to a database that is not ours. */
  migrate: boolean;
  /** Wait for a database that does not answer yet, until this says that we leave. */
  waitUntil?: AbortSignal;
  say?: (line: string) => void;
}

/** Connects to DATABASE_URL, or starts the embedded server in the data folder with secrets kept there. */
export async function openDatabase({
  exclusive = false,
  migrate,
  waitUntil,
  say = () => undefined,
}: Options): Promise<OpenDatabase> {
  const embedded = await embeddedUnlessOwn(exclusive, say);
  const ownerUrl = embedded?.ownerUrl ?? env.databaseUrl ?? "";
  const settings = {
    ownerUrl,
    runtimeUrl: env.databaseRuntimeUrl,
    sealUrl: env.databaseSealUrl,
    authSecret: env.authSecret,
  };
  try {
    const ready = embedded || migrate ? () => prepareDatabase(settings) : () => findPrepared(settings);
    const { applied, logins } = await onceReachable(ready, waitUntil, say);
    provideEnvironment({ DATABASE_RUNTIME_URL: logins.runtimeUrl, DATABASE_SEAL_URL: logins.sealUrl });
    return { embedded: embedded !== null, applied, logins, close: async () => embedded?.stop() };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** Another process prepares it: here it is only looked at. */
async function findPrepared(settings: LoginSettings): Promise<{ applied: string[]; logins: Logins }> {
  await requireMigrations(settings.ownerUrl);
  return { applied: [], logins: await findLogins(settings) };
}

/** For administration: the database, and afterwards nothing that keeps the process alive. */
export async function withDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  const database = await openDatabase({ migrate: false });
  try {
    return await work();
  } finally {
    const { disconnect } = await import("#lib/platform/db");
    await disconnect();
    await database.close();
  }
}

/** A file that is there while the first run writes demo data: who finds it knows that the run was cut off. */
export function cutOffMark(): string {
  return join(env.dataDir, "demo-unfinished");
}

async function embeddedUnlessOwn(exclusive: boolean, say: (line: string) => void): Promise<EmbeddedDatabase | null> {
  // From here on DATABASE_URL is always set, so what its absence meant is written down first.
  provideEnvironment({ DEMO: env.demo ? "1" : "0" });
  if (env.databaseUrl) return null;

  if (!env.hasAuthSecret) provideEnvironment({ AUTH_SECRET: await keptSecret(env.dataDir, "auth-secret") });
  const onRestart = () => say("PostgreSQL had died and runs again.");
  const afresh = exclusive && existsSync(cutOffMark());
  const options = { folder: env.dataDir, database: "countersign", exclusive, afresh, onRestart };
  const database = await startEmbeddedDatabase(options);
  if (afresh) await rm(cutOffMark());
  provideEnvironment({
    DATABASE_URL: database.ownerUrl,
    DATABASE_RUNTIME_URL: undefined,
    DATABASE_SEAL_URL: undefined,
  });
  return database;
}

/** The database may come up after us; then whoever runs for long waits for it. */
async function onceReachable<Result>(
  work: () => Promise<Result>,
  waitUntil: AbortSignal | undefined,
  say: (line: string) => void,
): Promise<Result> {
  for (let told = false; ; told = true) {
    try {
      return await work();
    } catch (error) {
      if (!waitUntil || waitUntil.aborted || !isUnavailable(error)) throw error;
      if (!told) say(`The database does not answer yet (${reason(error)}); waiting for it.`);
      await sleep(1_000, undefined, { signal: waitUntil });
    }
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
