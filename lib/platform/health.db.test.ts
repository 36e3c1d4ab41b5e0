import pg from "pg";
import { expect, it } from "vitest";
import { clock } from "./clock.ts";
import { db } from "./db.ts";
import { env } from "./env.ts";
import { readiness, runsAsOwner } from "./health.ts";

const id = "01935000-0000-7000-8000-0000000000bb";

it("is ready with a migrated database and a worker seen lately", async () => {
  await db.workerHeartbeat.create({ data: { id, version: "1", at: clock.now() } });

  expect(await readiness()).toEqual({ ready: true, database: true, migrations: true, worker: true });
});

it("is not ready when the worker was last seen a minute ago", async () => {
  await db.workerHeartbeat.update({ where: { id }, data: { at: new Date(clock.now().getTime() - 60_000) } });

  expect(await readiness()).toMatchObject({ ready: false, database: true, worker: false });
});

it("is not ready before the last migration", async () => {
  const owner = new pg.Client(env.databaseUrl);
  await owner.connect();
  await owner.query("delete from _prisma_migrations");
  await owner.end();

  expect(await readiness()).toMatchObject({ ready: false, database: true, migrations: false });
});

it("knows that it does not run as the owner", async () => {
  expect(await runsAsOwner()).toBe(false);
});
