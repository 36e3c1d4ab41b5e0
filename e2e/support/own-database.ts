import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { provideEnvironment } from "#lib/platform/env";
import { dropDatabase } from "#lib/platform/scratch-database";
import { inDatabase } from "./database.ts";

/** Before a test file is read, it gets a database of its own; web and worker would log in just like it does. */
const server = inject("testServer");
const database = `t_${server.run}_${randomBytes(5).toString("hex")}`;

await asOwner(`create database ${database} template ${server.template}`);
provideEnvironment({
  DATABASE_URL: inDatabase(server.ownerUrl, database),
  DATABASE_RUNTIME_URL: inDatabase(server.runtimeUrl, database),
  DATABASE_SEAL_URL: inDatabase(server.sealUrl, database),
  AUTH_SECRET: server.authSecret,
  LOG_LEVEL: "error",
});

/** For what only the owner may do, for example to tamper with the trail. */
export const ownerUrl = inDatabase(server.ownerUrl, database);

afterAll(async () => {
  const { disconnect } = await import("#lib/platform/db");
  await disconnect();
  await dropDatabase(server.superuserUrl, database);
});

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client(server.ownerUrl);
  await client.connect();
  await client.query(statement);
  await client.end();
}
