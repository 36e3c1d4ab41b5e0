import { rm } from "node:fs/promises";
import pg from "pg";
import { openDatabase } from "#lib/cli/open-database";
import { disconnect } from "#lib/platform/db";
import { env, provideEnvironment } from "#lib/platform/env";
import type { Figures } from "../figures.ts";
import { claimTime } from "./claim-time.ts";
import { hangingNeighbour } from "./hanging-neighbour.ts";
import { latency } from "./latency.ts";
import { startProcess } from "./processes.ts";
import { takeover } from "./takeover.ts";
import { throughput } from "./throughput.ts";

const measurements = { throughput, latency, hangingNeighbour, claimTime, takeover };

/** The sender of webhooks, on a fresh database. */
export async function bench(): Promise<Figures> {
  await rm(".data/bench", { recursive: true, force: true });
  provideEnvironment({
    DATABASE_URL: undefined,
    DATA_DIR: ".data/bench",
    DEMO: "0",
    WEBHOOK_ALLOW_HOSTS: "127.0.0.1",
    LOG_LEVEL: "error",
  });
  const database = await openDatabase({ exclusive: true, migrate: true });
  provideEnvironment({ DATABASE_RUNTIME_URL: database.logins.runtimeUrl });
  const pool = new pg.Pool({ connectionString: env.databaseUrl, max: 2 });
  const receivers = await startProcess("e2e/bench/webhooks/receivers.ts");
  try {
    const ground = { pool, base: `http://127.0.0.1:${receivers.firstLine}` };
    const rows: Figures["rows"][number][] = [];
    for (const [name, measure] of Object.entries(measurements)) {
      process.stderr.write(`${name}\n`);
      rows.push(...(await measure(ground)));
    }
    return { suite: "webhooks", rows };
  } finally {
    await receivers.end("SIGTERM");
    await pool.end();
    await disconnect();
    await database.close();
  }
}
