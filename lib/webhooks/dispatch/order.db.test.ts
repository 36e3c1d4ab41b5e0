import { describe, expect, it, vi } from "vitest";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenTold } from "#prisma/seed/given-told";
import { listening, statesAt, whileSending } from "../../../e2e/support/sending.ts";

whileSending();

const orders = 4;
const events = 6;

describe("an ordered endpoint", () => {
  it("gets the events of an order one at a time and without gaps, though every third try fails", async () => {
    const heard: { order: string; sequence: number; ok: boolean }[] = [];
    const underWay = new Map<string, number>();
    let most = 0;
    const receiver = await listening((response, { body }, count) => {
      const { sequence, data } = JSON.parse(body) as { sequence: number; data: { purchaseOrder: { id: string } } };
      const order = data.purchaseOrder.id;
      underWay.set(order, (underWay.get(order) ?? 0) + 1);
      most = Math.max(most, underWay.get(order) ?? 0);
      setTimeout(() => {
        const ok = count % 3 !== 0;
        heard.push({ order, sequence, ok });
        underWay.set(order, (underWay.get(order) ?? 1) - 1);
        response.writeHead(ok ? 200 : 500).end();
      }, 3);
    });
    const { id } = await givenEndpoint({ url: receiver.url, ordered: true });
    const impatient = setInterval(
      () =>
        void db.$executeRaw`UPDATE webhook_queue SET next_at = now() WHERE state = 'pending' AND next_at > now()`.catch(
          () => 0,
        ),
      50,
    );
    const ids = Array.from({ length: orders }, () => newId());
    await Promise.all(ids.map((purchaseOrderId) => givenTold({ purchaseOrderId, count: events, ownId: true })));

    const delivered = () => db.webhookDelivery.count({ where: { endpointId: id, deliveredAt: { not: null } } });
    await vi.waitFor(async () => expect(await delivered()).toBe(orders * events), { timeout: 20_000, interval: 50 });
    clearInterval(impatient);

    expect(most).toBe(1);
    for (const order of ids) {
      const tries = heard.filter((one) => one.order === order);
      expect(tries.filter(({ ok }) => ok).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(tries.map(({ sequence }) => sequence)).toEqual(
        tries.map(({ sequence }) => sequence).toSorted((one, other) => one - other),
      );
    }
    expect(heard.some(({ ok }) => !ok)).toBe(true);
  });

  it("goes on after an event that failed for good", async () => {
    const receiver = await listening((response, { headers }) =>
      response.writeHead(headers["countersign-attempt"] === "10" ? 500 : 200).end(),
    );
    const { id } = await givenEndpoint({ url: receiver.url, ordered: true, enabled: false });
    await givenTold({ count: 2 });
    await db.webhookDelivery.updateMany({ where: { endpointId: id, sequence: 1 }, data: { attempts: 9 } });
    await db.webhookQueue.updateMany({ where: { endpointId: id, sequence: 1 }, data: { tries: 9 } });
    await db.webhookEndpoint.update({ where: { id }, data: { enabled: true } });

    await vi.waitFor(async () => expect(await statesAt(id)).toEqual(["failed", "delivered"]), 5000);
    expect(receiver.received.map(({ body }) => (JSON.parse(body) as { sequence: number }).sequence)).toEqual([1, 2]);
  });
});

describe("one endpoint", () => {
  it("that hangs gets eight at a time, and others everything meanwhile", async () => {
    const hanging = await listening(() => undefined);
    const healthy = await Promise.all([1, 2, 3].map(() => listening()));
    await givenEndpoint({ url: hanging.url });
    for (const { url } of healthy) await givenEndpoint({ url });
    await Promise.all(Array.from({ length: 10 }, () => givenTold({ count: 20 })));

    await vi.waitFor(() => expect(healthy.map(({ received }) => received.length)).toEqual([200, 200, 200]), {
      timeout: 14_000,
      interval: 20,
    });
    expect(hanging.received).toHaveLength(8);
    expect(hanging.load.now).toBe(8);
    for (const { load } of healthy) expect(load.most).toBeLessThanOrEqual(8);
  });

  it("gets no more in a second than it wants", async () => {
    const receiver = await listening();
    await givenEndpoint({ url: receiver.url, rateLimitPerSecond: 10 });
    await givenTold({ count: 25 });
    await vi.waitFor(() => expect(receiver.received).toHaveLength(25), { timeout: 10_000, interval: 20 });

    const times = receiver.received.map(({ at }) => at);
    const busiest = Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length));
    expect(busiest).toBeLessThanOrEqual(12);
  });

  it("that fails ten times in a row is left in peace; what waits uses up no tries", async () => {
    const receiver = await listening(500);
    const { id } = await givenEndpoint({ url: receiver.url });
    await givenTold({ count: 60 });
    const open = () => db.webhookEndpoint.findUniqueOrThrow({ where: { id } });
    await vi.waitFor(async () => expect((await open()).holdUntil).not.toBeNull(), 5000);

    const tried = await db.webhookDelivery.count({ where: { endpointId: id, attempts: { gt: 0 } } });
    expect(tried).toBeGreaterThanOrEqual(10);
    expect(tried).toBeLessThan(30);
    expect(await db.webhookQueue.count({ where: { endpointId: id, tries: 0, state: "pending" } })).toBe(60 - tried);
  });
});
