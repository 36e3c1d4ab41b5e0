import { describe, expect, it, vi } from "vitest";
import { db } from "#lib/platform/db";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenTold } from "#prisma/seed/given-told";
import { listening, statesAt, whileSending } from "../../../e2e/support/sending.ts";

whileSending();

const hours = (count: number) => new Date(Date.now() - count * 3_600_000);
const told = (endpointId: string, type: string) =>
  db.webhookEvent.count({ where: { type, companyBody: { contains: endpointId } } });

/** An endpoint with a past, and an answer for the present. */
async function givenPast(status: number, past: { failingHours: number; failures: number; warnedHours: number }) {
  const receiver = await listening(status);
  const { id } = await givenEndpoint({ url: receiver.url, eventTypes: ["purchase_order.sent"] });
  const { failingHours, failures, warnedHours } = past;
  await db.webhookEndpoint.update({
    where: { id },
    data: { failingSince: hours(failingHours), lastFailureAt: hours(1), consecutiveFailures: failures, warnedHours },
  });
  await givenTold({ count: 2 });
  return { id, receiver };
}

describe("an endpoint that failed for five days", () => {
  it("is disabled at the next failure, what waits is paused, and subscribers are told once", async () => {
    const { id } = await givenPast(500, { failingHours: 121, failures: 40, warnedHours: 72 });
    await vi.waitFor(
      async () =>
        expect(await db.webhookEndpoint.findUnique({ where: { id } })).toMatchObject({
          enabled: false,
          disabledReason: "failing",
        }),
      5000,
    );
    await vi.waitFor(
      async () => expect(await db.webhookQueue.count({ where: { endpointId: id, state: "paused" } })).toBe(2),
      3000,
    );

    await new Promise((later) => setTimeout(later, 1500));
    expect(await told(id, "endpoint.disabled")).toBe(1);
  });

  it("that works again instead is reported as recovered", async () => {
    const { id } = await givenPast(200, { failingHours: 121, failures: 40, warnedHours: 72 });
    await vi.waitFor(async () => expect(await told(id, "endpoint.recovered")).toBe(1), 5000);
    await vi.waitFor(
      async () =>
        expect(await db.webhookEndpoint.findUnique({ where: { id } })).toMatchObject({
          enabled: true,
          consecutiveFailures: 0,
          failingSince: null,
          warnedHours: 0,
        }),
      3000,
    );
  });
});

describe("an endpoint that failed for a day", () => {
  it("is reported once and stays enabled", async () => {
    const { id } = await givenPast(500, { failingHours: 25, failures: 3, warnedHours: 0 });
    await vi.waitFor(async () => expect(await told(id, "endpoint.failing")).toBe(1), 5000);
    await new Promise((later) => setTimeout(later, 1500));

    expect(await told(id, "endpoint.failing")).toBe(1);
    expect(await db.webhookEndpoint.findUnique({ where: { id } })).toMatchObject({ enabled: true, warnedHours: 24 });
  });
});

describe("a delivery that was written while its endpoint was being switched", () => {
  it.each([
    ["paused", "delivered", { enabled: true }],
    ["pending", "paused", { enabled: false, disabledAt: new Date() }],
    ["pending", "cancelled", { enabled: false, disabledAt: new Date(), deletedAt: new Date() }],
  ] as const)("does not stay %s, but is %s in the end", async (before, after, endpoint) => {
    const receiver = await listening();
    const { id } = await givenEndpoint({ url: receiver.url, enabled: false });
    await givenTold();
    await db.$transaction([
      db.webhookQueue.updateMany({ where: { endpointId: id }, data: { state: before } }),
      db.webhookEndpoint.update({ where: { id }, data: endpoint }),
    ]);
    await vi.waitFor(async () => expect(await statesAt(id)).toEqual([after]), { timeout: 5000, interval: 50 });
  });
});
