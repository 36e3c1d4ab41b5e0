import { type AddressInfo, type Socket, connect, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { PrismaClient } from "#prisma/generated/client";
import { db, isLockTimeout, isUniqueViolation, transaction } from "./db.ts";
import { env } from "./env.ts";
import { isUnavailable } from "./failure.ts";
import { createPool } from "./pool.ts";

const heartbeat = (last: string) => ({ id: `01935000-0000-7000-8000-0000000000${last}`, version: "1" });
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe("what the database refuses", () => {
  it("is known as a row that is there already", async () => {
    await db.workerHeartbeat.create({ data: heartbeat("01") });
    const byModel = await failureOf(db.workerHeartbeat.create({ data: heartbeat("01") }));
    const bySql = await failureOf(
      db.$executeRaw`insert into worker_heartbeat (id, version) values (${heartbeat("01").id}::uuid, '1')`,
    );

    expect([byModel, bySql].map(isUniqueViolation)).toEqual([true, true]);
    expect([byModel, bySql].map(isUnavailable)).toEqual([false, false]);
  });

  it("is known as a lock that somebody else keeps", async () => {
    await db.workerHeartbeat.create({ data: heartbeat("02") });
    const change = { where: { id: heartbeat("02").id }, data: { version: "2" } };
    await transaction(async (tx) => {
      await tx.workerHeartbeat.update(change);
      const other = transaction(async (second) => {
        await second.$executeRaw`set local lock_timeout = '50ms'`;
        await second.workerHeartbeat.update(change);
      });
      const error = await failureOf(other);

      expect(isLockTimeout(error)).toBe(true);
      expect(isUnavailable(error)).toBe(true);
    });
  });

  it("is run again when it was a deadlock", async () => {
    await db.workerHeartbeat.createMany({ data: [heartbeat("03"), heartbeat("04")] });
    const inOrder = (...lasts: string[]) =>
      transaction(async (tx) => {
        for (const last of lasts) {
          await tx.workerHeartbeat.update({ where: { id: heartbeat(last).id }, data: { version: "2" } });
          await sleep(200);
        }
      });

    await expect(Promise.all([inOrder("03", "04"), inOrder("04", "03")])).resolves.toHaveLength(2);
  });
});

describe("a connection that is lost", () => {
  it("in the middle of a transaction is known, and the next request is served", async () => {
    const owner = new pg.Client(env.databaseUrl);
    await owner.connect();
    const lost = transaction(async (tx) => {
      const [row] = await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
      await owner.query("grant pg_signal_backend to current_user").catch(() => undefined);
      await tx.$queryRaw`select pg_terminate_backend(${row?.pid})::text`.catch(() => undefined);
      await tx.workerHeartbeat.count();
    });

    expect(isUnavailable(await failureOf(lost))).toBe(true);
    expect(await db.workerHeartbeat.count()).toBeGreaterThan(0);
    await owner.end();
  });

  it("because nobody listens is known at once", async () => {
    const { client } = clientOf("postgresql://nobody:x@127.0.0.1:1/none");

    expect(isUnavailable(await failureOf(client.workerHeartbeat.count()))).toBe(true);
  });

  it("because the server fell silent is given up, in a transaction too, and never used again", async () => {
    const line = await silentLine();
    const { client } = clientOf(line.url, 500);
    await client.workerHeartbeat.count();
    const startedAt = Date.now();
    const inTransaction = client.$transaction(async (tx) => {
      await tx.workerHeartbeat.count();
      line.silence();
      await tx.workerHeartbeat.count();
    });

    expect(isUnavailable(await failureOf(inTransaction))).toBe(true);
    expect(Date.now() - startedAt).toBeLessThan(2_500);
    line.speak();
    expect(await client.workerHeartbeat.count()).toBeGreaterThan(0);
    await client.$disconnect();
    line.close();
  });
});

function clientOf(connectionString: string, statementMs?: number): { client: PrismaClient } {
  const pool = createPool(connectionString, 1, statementMs);
  return { client: new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) }) };
}

/** A line to the database that can fall silent without closing, as a cut cable does. */
async function silentLine() {
  const target = new URL(env.databaseRuntimeUrl ?? "");
  let silent = false;
  const sockets: Socket[] = [];
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const doomed = () => sockets.indexOf(near);
    near.on("data", (chunk) => (silent && doomed() >= 0 ? undefined : far.write(chunk)));
    far.on("data", (chunk) => near.write(chunk));
    for (const socket of [near, far]) socket.on("error", () => undefined);
    near.on("close", () => far.destroy());
    sockets.push(near, far);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = new URL(target);
  url.port = String(port);
  return {
    url: url.href,
    silence: () => (silent = true),
    speak: () => (silent = false),
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
