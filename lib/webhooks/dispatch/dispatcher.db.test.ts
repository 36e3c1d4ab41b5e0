import { inspect } from "node:util";
import { Webhook as StandardWebhook } from "standardwebhooks";
import { Webhook as SvixWebhook } from "svix";
import { describe, expect, it, vi } from "vitest";
import { db } from "#lib/platform/db";
import { sendTest } from "#lib/webhooks/commands/send-test";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenTold } from "#prisma/seed/given-told";
import { listening, outcomeAt, system, told, whileSending } from "../../../e2e/support/sending.ts";

whileSending();

describe("a delivery", () => {
  it("is what was stored, with the headers of the contract, verified by two libraries as they come from npm", async () => {
    const { receiver, endpoint, delivery } = await told(200);
    const [received] = receiver.received;
    const stored = await db.webhookEvent.findFirstOrThrow({ where: { id: delivery.eventId } });

    expect(received?.body).toBe(stored.companyBody);
    expect(received?.headers).toMatchObject({
      "content-type": "application/json",
      "webhook-id": delivery.eventId,
      "countersign-event": "purchase_order.sent",
      "countersign-delivery": delivery.id,
      "countersign-attempt": "1",
    });
    for (const Library of [StandardWebhook, SvixWebhook]) {
      expect(() => new Library(endpoint.secret).verify(received?.body ?? "", received?.headers ?? {})).not.toThrow();
    }
    expect(delivery).toMatchObject({ state: "delivered", attemptCount: 1, lastStatus: 200, nextAttemptAt: null });
    expect(delivery.attempts[0]).toMatchObject({
      number: 1,
      remoteAddress: "127.0.0.1",
      error: null,
      request: { url: endpoint.url, body: stored.companyBody },
    });
    expect(delivery.attempts[0]?.timing).toMatchObject({
      dns: null,
      connect: expect.any(Number),
      tls: null,
      firstByte: expect.any(Number),
    });
  });

  it.each([
    [{ type: "bearer", token: "s3cret-token" } as const, "Bearer s3cret-token"],
    [{ type: "basic", username: "erp", password: "s3cret" } as const, "Basic ZXJwOnMzY3JldA=="],
  ])("shows the receiver who calls, and nobody else how: %j", async (auth, header) => {
    const { receiver, endpoint, delivery } = await told(200, { auth });

    expect(receiver.received[0]?.headers["authorization"]).toBe(header);
    expect(delivery.attempts[0]?.request.headers["Authorization"]).toBe("[hidden]");
    const everything = inspect(
      [
        await db.webhookEndpoint.findMany({ where: { id: endpoint.id } }),
        await db.webhookAttempt.findMany({ where: { deliveryId: delivery.id } }),
        await db.auditEvent.findMany({ where: { entityId: endpoint.id } }),
      ],
      { depth: null },
    );
    expect(everything).not.toMatch(/s3cret|ZXJwOnMzY3JldA/);
  });

  it("of a thin endpoint holds ids alone: stored, signed and sent the same; others get the whole", async () => {
    const [thinly, fully] = [await listening(), await listening()];
    const { id, secret } = await givenEndpoint({ url: thinly.url, payload: "thin" });
    const { id: other } = await givenEndpoint({ url: fully.url });
    const [eventId] = await givenTold();
    const [thin] = [await outcomeAt(id), await outcomeAt(other)];
    const stored = await db.webhookEvent.findFirstOrThrow({ where: { id: eventId } });

    const [received] = thinly.received;
    expect(received?.body).toBe(stored.thinBody);
    expect(thin.attempts[0]?.request.body).toBe(stored.thinBody);
    expect(JSON.parse(received?.body ?? "")).toMatchObject({
      id: eventId,
      data: {
        purchaseOrder: { number: "PO-2026-000123", href: expect.stringMatching(/^\/api\/v1\/purchase-orders\//) },
      },
    });
    expect(() => new StandardWebhook(secret).verify(received?.body ?? "", received?.headers ?? {})).not.toThrow();
    expect(fully.received[0]?.body).toBe(stored.companyBody);
  });

  it("is stored thin only where an endpoint wants it so, and a test is as thin as the rest", async () => {
    const receiver = await listening();
    const { id } = await givenEndpoint({ url: receiver.url, payload: "thin", eventTypes: ["purchase_order.held"] });
    const [eventId] = await givenTold();
    expect((await db.webhookEvent.findFirstOrThrow({ where: { id: eventId } })).thinBody).toBeNull();

    await sendTest(system, { id });
    expect(JSON.parse(receiver.received[0]?.body ?? "")).toMatchObject({
      type: "endpoint.test",
      data: { endpoint: { id, href: `/api/v1/webhook-endpoints/${id}` } },
    });
  });

  it("brings the subscriber's own headers, and shows none that looks like a secret", async () => {
    const receiver = await listening();
    const { id } = await givenEndpoint({
      url: receiver.url,
      headers: { "X-Tenant": "north", Authorization: "Bearer s3cret" },
    });
    await givenTold();
    const { attempts } = await outcomeAt(id);

    expect(receiver.received[0]?.headers).toMatchObject({ "x-tenant": "north", authorization: "Bearer s3cret" });
    expect(attempts[0]?.request.headers).toMatchObject({ "X-Tenant": "north", Authorization: "[hidden]" });
  });

  it("tries again with the same bytes and id, and another signature", async () => {
    const { receiver, delivery } = await told((response, _, count) =>
      response.writeHead(count === 1 ? 500 : 200).end(),
    );
    expect(delivery).toMatchObject({ state: "pending", attemptCount: 1, lastStatus: 500 });
    const wait = Date.parse(delivery.nextAttemptAt ?? "") - Date.parse(delivery.attempts[0]?.at ?? "");
    expect(wait).toBeGreaterThan(4900);
    expect(wait).toBeLessThan(7000);

    await vi.waitFor(() => expect(receiver.received).toHaveLength(2), { timeout: 9000 });
    const [first, second] = receiver.received;
    expect(second?.body).toBe(first?.body);
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    expect(second?.headers["countersign-attempt"]).toBe("2");
    expect(second?.headers["webhook-signature"]).not.toBe(first?.headers["webhook-signature"]);
  });

  it("fails for good after the tenth try", async () => {
    const receiver = await listening(500);
    const { id } = await givenEndpoint({ url: receiver.url, enabled: false });
    await givenTold();
    await db.webhookDelivery.updateMany({ where: { endpointId: id }, data: { attempts: 9 } });
    await db.webhookQueue.updateMany({ where: { endpointId: id }, data: { tries: 9, state: "pending" } });
    await db.webhookEndpoint.update({ where: { id }, data: { enabled: true } });

    expect(await outcomeAt(id)).toMatchObject({ state: "failed", attemptCount: 10, nextAttemptAt: null });
    expect(receiver.received[0]?.headers["countersign-attempt"]).toBe("10");
  });

  it("whose payload is no longer kept fails for good, and says why", async () => {
    const receiver = await listening();
    const { id } = await givenEndpoint({ url: receiver.url, enabled: false });
    const [eventId] = await givenTold();
    await db.webhookEvent.deleteMany({ where: { id: eventId } });
    await db.webhookQueue.updateMany({ where: { endpointId: id }, data: { state: "pending" } });
    await db.webhookEndpoint.update({ where: { id }, data: { enabled: true } });

    expect(await outcomeAt(id)).toMatchObject({
      state: "failed",
      isKept: false,
      attempts: [{ response: null, explanation: "Nothing was sent. What it told is no longer kept." }],
    });
    expect(receiver.received).toHaveLength(0);
  });
});
