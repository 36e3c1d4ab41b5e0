import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { db } from "#lib/platform/db";
import { editEndpoint } from "#lib/webhooks/commands/edit-endpoint";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenTold } from "#prisma/seed/given-told";
import type { Receiver } from "../../../e2e/support/receiver.ts";
import { listening, statesAt, system, whileSending } from "../../../e2e/support/sending.ts";

whileSending();

const after = (milliseconds: number, status = 200) =>
  listening((response) => void setTimeout(() => response.writeHead(status).end(), milliseconds));
const idsAt = ({ received }: Receiver) => new Set(received.map(({ headers }) => headers["webhook-id"]));

describe("a long queue", () => {
  it.each([
    ["at once", 0, 600],
    ["slowly", 400, 40],
  ])("goes out once each to an endpoint that answers %s, eight at a time", async (_, milliseconds, count) => {
    const receiver = await after(milliseconds);
    const { id } = await givenEndpoint({ url: receiver.url });
    await givenTold({ count });

    await vi.waitFor(async () => expect(await db.webhookQueue.count({ where: { endpointId: id } })).toBe(0), {
      timeout: 10_000,
      interval: 50,
    });
    expect(receiver.received).toHaveLength(count);
    expect(idsAt(receiver).size).toBe(count);
    expect(receiver.load.most).toBe(8);
    expect(new Set(await statesAt(id))).toEqual(new Set(["delivered"]));
  });

  it("stops when its endpoint is disabled, but for what was at hand, and goes on where it stopped", async () => {
    const receiver = await after(100);
    const { id } = await givenEndpoint({ url: receiver.url });
    await givenTold({ count: 120 });
    await vi.waitFor(() => expect(receiver.received.length).toBeGreaterThan(16), { timeout: 5000, interval: 5 });
    await editEndpoint(system, { id, enabled: false });
    const sent = receiver.received.length;
    await pause(700);
    const stopped = receiver.received.length;
    expect(stopped - sent).toBeLessThanOrEqual(16);
    await pause(700);
    expect(receiver.received).toHaveLength(stopped);
    expect(await db.webhookQueue.count({ where: { endpointId: id, state: "paused" } })).toBe(120 - stopped);

    await editEndpoint(system, { id, enabled: true });
    await vi.waitFor(() => expect(receiver.received).toHaveLength(120), { timeout: 8000, interval: 20 });
    expect(idsAt(receiver).size).toBe(120);
  });
});

describe("what is under way when its endpoint is disabled", () => {
  it.each([
    [200, "delivered"],
    [500, "paused"],
  ])("and answered with %i is %s, and its try is noted", async (status, state) => {
    const receiver = await after(300, status);
    const { id } = await givenEndpoint({ url: receiver.url });
    await givenTold();
    await vi.waitFor(() => expect(receiver.received).toHaveLength(1), { timeout: 3000, interval: 5 });
    await editEndpoint(system, { id, enabled: false });
    expect(await statesAt(id)).toEqual(["paused"]);

    const tried = () => db.webhookDelivery.count({ where: { endpointId: id, attempts: 1, lastStatus: status } });
    await vi.waitFor(async () => expect(await tried()).toBe(1), 3000);
    expect(await statesAt(id)).toEqual([state]);
  });
});
