import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { env, inheritedEnvironment, provideEnvironment } from "#lib/platform/env";
import { keptSecret } from "#lib/platform/kept-secrets";
import { buildApplication, isBuilt } from "./build.ts";
import { ensureGenerated } from "./generate.ts";
import { leavingSignal } from "./leaving.ts";
import { type OpenDatabase, openDatabase } from "./open-database.ts";
import { say, step } from "./say.ts";
import { type Service, supervise } from "./supervise.ts";
import { UsageError } from "./usage-error.ts";

/** Everything in one command: database, build, first data, web server and worker, until we are told to leave. */
export async function run(args: string[]): Promise<number> {
  const development = args.includes("--dev");
  const leaving = leavingSignal();
  await requireFreePort(env.port);

  try {
    await runAll(development, leaving);
  } catch (error) {
    if (!leaving.aborted) throw error;
  }
  say("Stopped.");
  return 0;
}

async function runAll(development: boolean, leaving: AbortSignal): Promise<void> {
  const database = await step("Preparing the database", () =>
    openDatabase({ exclusive: true, migrate: true, waitUntil: leaving, say }),
  );
  try {
    const wayIn = await prepare(development, database, leaving);
    if (!leaving.aborted) await serve(development, database, wayIn, leaving);
  } finally {
    await database.close();
  }
}

/** What must be there before anything serves; answers the lines that tell how to sign in. */
async function prepare(development: boolean, database: OpenDatabase, leaving: AbortSignal): Promise<string[]> {
  const { embedded, logins, applied } = database;
  if (applied.length > 0) say(`Applied ${applied.length} migration${applied.length === 1 ? "" : "s"}.`);
  if (!logins.separate) say("The owner may not create roles: web and worker run as the owner of the database.");
  if (!env.hasActionsKey) {
    provideEnvironment({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: await keptSecret(env.dataDir, "actions-key") });
  }
  await ensureGenerated();
  if (!development && !(await isBuilt())) {
    await step("Building the application", () => buildApplication("quiet", leaving));
  }
  if (leaving.aborted) return [];
  const { firstRun } = await import("./first-run.ts");
  return firstRun(embedded);
}

async function serve(
  development: boolean,
  database: OpenDatabase,
  wayIn: readonly string[],
  leaving: AbortSignal,
): Promise<void> {
  const services = Promise.all(servicesOf(development, database).map((service) => supervise(service, leaving, say)));
  await untilHealthy(leaving);
  if (!leaving.aborted)
    for (const line of [...wayIn, `Countersign runs at ${env.appUrl} (Ctrl-C stops it).`]) say(line);
  await services;
}

/** Web and worker get what they need and no more: only the worker may seal, none may log in as the owner. */
function servicesOf(development: boolean, { logins }: OpenDatabase): Service[] {
  const mode: "development" | "production" = development ? "development" : "production";
  const both = {
    ...inheritedEnvironment(),
    NODE_ENV: mode,
    DATABASE_URL: undefined,
    DATABASE_RUNTIME_URL: logins.runtimeUrl,
  };
  return [
    {
      name: "web server",
      command: development ? ["web", "--dev"] : ["web"],
      env: { ...both, DATABASE_SEAL_URL: undefined },
    },
    { name: "worker", command: ["worker"], env: { ...both, DATABASE_SEAL_URL: logins.sealUrl } },
  ];
}

async function untilHealthy(leaving: AbortSignal): Promise<void> {
  while (!leaving.aborted) {
    const answer = await fetch(`http://127.0.0.1:${env.port}/api/health/live`, {
      signal: AbortSignal.timeout(5_000),
    }).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await sleep(100);
  }
}

/** Better said before the build than after it. */
async function requireFreePort(port: number): Promise<void> {
  const probe = createServer();
  const failure = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    probe.once("error", resolve).listen(port, () => resolve(null));
  });
  if (failure?.code === "EADDRINUSE") throw new UsageError(`Port ${port} is in use: set PORT to another one.`);
  if (failure) throw new UsageError(`Port ${port} cannot be used: ${failure.message}.`);
  await new Promise((resolve) => probe.close(resolve));
}
