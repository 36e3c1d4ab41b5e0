import { describe, expect, it, vi } from "vitest";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenTold } from "#prisma/seed/given-told";
import { listening, outcomeAt, statesAt, system, told, whileSending } from "../../../e2e/support/sending.ts";
import { deleteEndpoint } from "./delete-endpoint.ts";
import { editEndpoint } from "./edit-endpoint.ts";
import { recoverDeliveries } from "./recover-deliveries.ts";
import { resendDelivery } from "./resend-delivery.ts";
import { rotateSecret } from "./rotate-secret.ts";
import { sendTest } from "./send-test.ts";

whileSending();

describe("sending again by hand", () => {
  it("keeps the id, signs with the secret of now, and moves no health", async () => {
    const { receiver, endpoint, delivery } = await told((response, _, count) =>
      response.writeHead(count === 1 ? 200 : 500).end(),
    );
    await rotateSecret(system, { id: endpoint.id, overlapHours: 0 });
    expect(await resendDelivery(system, { id: delivery.id })).toMatchObject({ id: delivery.id, state: "pending" });

    await vi.waitFor(() => expect(receiver.received).toHaveLength(2), 5000);
    const [first, second] = receiver.received;
    expect(second?.headers).toMatchObject({ "webhook-id": first?.headers["webhook-id"], "countersign-attempt": "2" });
    await vi.waitFor(async () =>
      expect(await db.webhookQueue.findUnique({ where: { id: delivery.id } })).toMatchObject({
        state: "pending",
        manual: false,
        tries: 1,
      }),
    );
    await new Promise((later) => setTimeout(later, 1300));
    expect(await db.webhookEndpoint.findUnique({ where: { id: endpoint.id } })).toMatchObject({
      consecutiveFailures: 0,
      failingSince: null,
    });
  });

  it("works while the endpoint is disabled, and stays paused when it fails", async () => {
    const { receiver, endpoint, delivery } = await told(500);
    await editEndpoint(system, { id: endpoint.id, enabled: false });
    await resendDelivery(system, { id: delivery.id });

    await vi.waitFor(() => expect(receiver.received).toHaveLength(2), 5000);
    await vi.waitFor(async () =>
      expect((await db.webhookQueue.findUnique({ where: { id: delivery.id } }))?.state).toBe("paused"),
    );
  });

  it("twenty times at once loses nothing, and each is in the trail", async () => {
    const { receiver, endpoint, delivery } = await told(200);
    await Promise.all(Array.from({ length: 20 }, () => resendDelivery(system, { id: delivery.id })));

    await vi.waitFor(async () => expect(await statesAt(endpoint.id)).toEqual(["delivered"]), 5000);
    expect(await db.auditEvent.count({ where: { entityId: delivery.id, action: "delivery.resent" } })).toBe(20);
    const attempts = await db.webhookAttempt.findMany({
      where: { deliveryId: delivery.id },
      orderBy: { number: "asc" },
    });
    expect(attempts.map(({ number }) => number)).toEqual(attempts.map((_, index) => index + 1));
    expect(receiver.received.length).toBe(attempts.length);
    expect(attempts.length).toBeGreaterThanOrEqual(2);
  });

  it("is refused when the endpoint is gone", async () => {
    const { endpoint, delivery } = await told(500);
    await deleteEndpoint(system, { id: endpoint.id });
    await expect(resendDelivery(system, { id: delivery.id })).rejects.toThrow(/was deleted/);
    await expect(resendDelivery(system, { id: newId() })).rejects.toThrow(/no such delivery/);

    const done = await told(200);
    await deleteEndpoint(system, { id: done.endpoint.id });
    await expect(resendDelivery(system, { id: done.delivery.id })).rejects.toThrow(/was deleted/);
    expect(await db.auditEvent.count({ where: { entityId: done.delivery.id } })).toBe(0);
  });
});

describe("a test", () => {
  it("goes to one endpoint only, and answers what happened", async () => {
    const [receiver, other] = await Promise.all([listening(418), listening()]);
    const { id } = await givenEndpoint({ url: receiver.url, eventTypes: ["purchase_order.sent"] });
    await givenEndpoint({ url: other.url });

    const delivery = await sendTest(system, { id });
    expect(delivery).toMatchObject({
      endpointId: id,
      eventType: "endpoint.test",
      purchaseOrderId: null,
      attempts: [{ number: 1, response: { status: 418 } }],
    });
    expect(JSON.parse(receiver.received[0]?.body ?? "")).toMatchObject({
      type: "endpoint.test",
      sequence: null,
      data: { endpoint: { id } },
    });
    expect(other.received).toHaveLength(0);
  });
});

describe("recovering", () => {
  it("sends again what failed or still waits for its next try since a time, and nothing from before", async () => {
    let healthy = false;
    const receiver = await listening((response) => response.writeHead(healthy ? 200 : 500).end());
    const { id } = await givenEndpoint({ url: receiver.url });
    await givenTold({ count: 3 });
    await vi.waitFor(() => expect(receiver.received).toHaveLength(3), 5000);
    await outcomeAt(id);
    await vi.waitFor(async () =>
      expect(await db.webhookQueue.count({ where: { endpointId: id, state: "pending", tries: 1 } })).toBe(3),
    );
    await db.webhookQueue.updateMany({ where: { endpointId: id, sequence: { lt: 3 } }, data: { state: "failed" } });
    await db.webhookQueue.updateMany({
      where: { endpointId: id, sequence: 1 },
      data: { createdAt: new Date(Date.now() - 3_600_000) },
    });

    healthy = true;
    const since = new Date(Date.now() - 60_000).toISOString();
    expect(await recoverDeliveries(system, { id, since })).toMatchObject({
      endpointId: id,
      since,
      count: 2,
      total: 2,
      done: 2,
      state: "done",
    });
    await vi.waitFor(async () => expect(await statesAt(id)).toEqual(["failed", "delivered", "delivered"]), 4000);
  });
});
