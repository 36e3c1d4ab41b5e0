import pg from "pg";
import { afterEach, describe, expect, it, vi } from "vitest";
import { db } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenTold } from "#prisma/seed/given-told";
import { listening, statesAt, whileSending } from "../../../e2e/support/sending.ts";
import { killSenders, startSender } from "../../../e2e/support/sender.ts";
import { startDispatcher } from "./start-dispatcher.ts";

whileSending({ dispatcher: false });

const dispatchers: ReturnType<typeof startDispatcher>[] = [];
afterEach(async () => {
  killSenders();
  await Promise.all(dispatchers.splice(0).map(({ stop }) => stop()));
});

function start(): void {
  dispatchers.push(startDispatcher());
}

const delivered = () => db.webhookDelivery.count({ where: { deliveredAt: { not: null } } });
const delivering = () => db.webhookQueue.count({ where: { state: "delivering" } });

describe("when a sender is killed", () => {
  it("what it was sending goes out again by another one within two seconds, with the same ids", async () => {
    let answers = false;
    const receiver = await listening((response) => void (answers && response.writeHead(200).end()));
    await givenEndpoint({ url: receiver.url });
    const child = await startSender();
    await givenTold({ count: 5 });
    await vi.waitFor(() => expect(receiver.received).toHaveLength(5), 5000);

    start();
    answers = true;
    const killedAt = performance.now();
    child.kill("SIGKILL");
    await vi.waitFor(() => expect(receiver.received).toHaveLength(10), { timeout: 5000, interval: 5 });
    expect(performance.now() - killedAt).toBeLessThan(2000);

    await vi.waitFor(async () => expect(await delivered()).toBe(5), 3000);
    const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
    expect(new Set(ids.slice(5))).toEqual(new Set(ids.slice(0, 5)));
    expect(receiver.received.map(({ headers }) => headers["countersign-attempt"])).toEqual(
      Array.from({ length: 10 }, () => "1"),
    );
  });
});

describe("when a sender loses its session", () => {
  it("begins anew and sends what it had claimed", async () => {
    const receiver = await listening((response, _, count) => void (count > 3 && response.writeHead(200).end()));
    await givenEndpoint({ url: receiver.url });
    start();
    await givenTold({ count: 3 });
    await vi.waitFor(() => expect(receiver.received).toHaveLength(3), 5000);

    await db.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'countersign-dispatcher'`;
    await vi.waitFor(() => expect(receiver.received).toHaveLength(6), { timeout: 5000, interval: 10 });
    await vi.waitFor(async () => expect(await db.webhookQueue.count()).toBe(0), 3000);
  });
});

describe("what takes longer than a second", () => {
  it("is seen as delivering, by whoever is killed meanwhile too, and goes out again by the next", async () => {
    let answers = false;
    const receiver = await listening((response) => void (answers && response.writeHead(200).end()));
    const { id } = await givenEndpoint({ url: receiver.url });
    const child = await startSender();
    await givenTold({ count: 3 });
    await vi.waitFor(async () => expect(await statesAt(id)).toEqual(Array(3).fill("delivering")), 5000);
    child.kill("SIGKILL");

    answers = true;
    start();
    await vi.waitFor(async () => expect(await statesAt(id)).toEqual(Array(3).fill("delivered")), 5000);
    expect(receiver.received).toHaveLength(6);
    expect(await delivering()).toBe(0);
  });
});

describe("two senders", () => {
  it("share the work, and nothing is sent twice", async () => {
    const receivers = await Promise.all(Array.from({ length: 12 }, () => listening()));
    for (const { url } of receivers) await givenEndpoint({ url });
    start();
    await vi.waitFor(async () => expect(await shards()).toEqual([16]), 5000);
    start();
    await vi.waitFor(async () => expect(await shards()).toEqual([8, 8]), 5000);
    await Promise.all(Array.from({ length: 5 }, () => givenTold({ count: 10 })));

    await vi.waitFor(() => expect(receivers.every(({ received }) => received.length >= 50)).toBe(true), {
      timeout: 10_000,
      interval: 20,
    });
    for (const { received } of receivers) {
      expect(received).toHaveLength(50);
      expect(new Set(received.map(({ headers }) => headers["webhook-id"])).size).toBe(50);
    }
  });

  it("share it only once what came of the first one's tries is written, so that nothing is sent twice", async () => {
    const receivers = await Promise.all(Array.from({ length: 12 }, () => listening()));
    for (const { url } of receivers) await givenEndpoint({ url });
    start();
    await vi.waitFor(async () => expect(await shards()).toEqual([16]), 5000);
    const writer = new pg.Client({ connectionString: env.databaseUrl });
    await writer.connect();
    await writer.query("BEGIN");
    await writer.query("LOCK TABLE webhook_attempt IN SHARE ROW EXCLUSIVE MODE");

    await givenTold();
    await vi.waitFor(() => expect(receivers.every(({ received }) => received.length === 1)).toBe(true), 5000);
    start();
    await new Promise((later) => setTimeout(later, 1200));
    await writer.query("COMMIT");
    await writer.end();

    await vi.waitFor(async () => expect(await shards()).toEqual([8, 8]), 5000);
    await vi.waitFor(async () => expect(await db.webhookQueue.count()).toBe(0), 5000);
    expect(receivers.map(({ received }) => received.length)).toEqual(receivers.map(() => 1));
  });

  it("leave everything to the one that stays", async () => {
    start();
    start();
    await vi.waitFor(async () => expect(await shards()).toEqual([8, 8]), 5000);
    await dispatchers.pop()?.stop();
    await vi.waitFor(async () => expect(await shards()).toEqual([16]), 3000);
  });
});

/** How many shards each sender holds. */
async function shards(): Promise<number[]> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory' AND classid = 7270920 AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) GROUP BY pid`;
  return rows.map(({ count }) => count);
}
