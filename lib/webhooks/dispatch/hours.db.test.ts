import { describe, expect, it, vi } from "vitest";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import { createPool } from "#lib/platform/pool";
import { resendDelivery } from "#lib/webhooks/commands/resend-delivery";
import { sendTest } from "#lib/webhooks/commands/send-test";
import { getEndpointHealth } from "#lib/webhooks/queries/list-endpoint-health";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenTold } from "#prisma/seed/given-told";
import { listening, outcomeAt, system, whileSending } from "../../../e2e/support/sending.ts";
import { Hours } from "./hours.ts";

whileSending();

const health = (id: string) => getEndpointHealth(system, { id });

describe("the hours of an endpoint", () => {
  it("count what was delivered and what failed, and how long answers took", async () => {
    const receiver = await listening((response, _, count) => response.writeHead(count <= 3 ? 200 : 500).end());
    const { id } = await givenEndpoint({ url: receiver.url });
    await givenTold({ count: 3 });
    await vi.waitFor(async () => expect((await health(id)).delivered).toBe(3), 5000);
    await givenTold();
    await vi.waitFor(async () => expect(await health(id)).toMatchObject({ delivered: 3, failed: 1 }), 5000);

    const { successPercent, p50, p95, hours } = await health(id);
    expect(successPercent).toBe("75.0");
    expect(p50).toBeGreaterThan(0);
    expect(p95).toBeGreaterThanOrEqual(p50 ?? 0);
    expect(hours).toHaveLength(24);
    expect(hours.reduce((sum, { delivered, failed }) => sum + delivered + failed, 0)).toBe(4);
  });

  it("do not count what is sent by hand", async () => {
    const receiver = await listening();
    const { id } = await givenEndpoint({ url: receiver.url, eventTypes: ["purchase_order.sent"] });
    const tried = await sendTest(system, { id });
    await resendDelivery(system, { id: tried.id });
    await vi.waitFor(() => expect(receiver.received).toHaveLength(2), 5000);
    await givenTold();
    await outcomeAt(id);
    await vi.waitFor(async () => expect((await health(id)).delivered).toBe(1), 5000);
  });

  it("add up, whoever counts, and lose nothing while the database is away", async () => {
    const id = newId();
    const at = Date.now();
    const tried = { at, delivered: true, status: 200, total: 12 };
    const [one, other] = [new Hours(), new Hours()];
    const url = env.databaseRuntimeUrl ?? "";
    const [pool, closed] = [createPool(url, 2), createPool(url, 1)];
    await closed.end();
    one.count(id, tried);
    await expect(one.store(closed)).rejects.toThrow();
    one.count(id, { ...tried, delivered: false, status: null, total: 5000 });
    other.count(id, tried);
    await Promise.all([one.store(pool), other.store(pool)]);
    await one.store(pool);
    await pool.end();

    const [hour] = await db.webhookHour.findMany({ where: { endpointId: id } });
    expect(hour).toMatchObject({ delivered: 2, failed: 1 });
    expect(hour?.latency.reduce((sum, count) => sum + count, 0)).toBe(2);
  });
});
