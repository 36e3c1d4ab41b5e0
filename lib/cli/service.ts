import { env, provideEnvironment } from "#lib/platform/env";
import { openDatabase } from "./open-database.ts";
import { say } from "./say.ts";
import { UsageError } from "./usage-error.ts";

/** Web and worker need the plain logins only: the owner's is taken out of their environment. */
export async function enterService(): Promise<void> {
  if (env.databaseUrl) {
    const { logins } = await openDatabase({ migrate: false, waitUntil: new AbortController().signal, say });
    if (!logins.separate) say("The owner may not create roles: this process runs as the owner of the database.");
  }
  if (!env.databaseRuntimeUrl)
    throw new UsageError("DATABASE_URL is not set. `npm start` brings a database of its own.");
  provideEnvironment({ DATABASE_URL: undefined, NEXT_TELEMETRY_DISABLED: "1" });
}
