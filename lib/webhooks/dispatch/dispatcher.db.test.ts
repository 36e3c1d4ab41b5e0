import { Webhook as StandardWebhook } from "standardwebhooks";
import { Webhook as SvixWebhook } from "svix";
import { describe, expect, it, vi } from "vitest";
import { db } from "#lib/platform/db";
import { rotateSecret } from "#lib/webhooks/commands/rotate-secret";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenTold } from "#prisma/seed/given-told";
import { listening, outcomeAt, system, told, whileSending } from "../../../e2e/support/sending.ts";

whileSending();

describe("a delivery", () => {
  it("is what was stored, with the headers of the contract, verified by two libraries as they come from npm", async () => {
    const { receiver, endpoint, delivery } = await told(200);
    const [received] = receiver.received;
    const stored = await db.webhookEvent.findUniqueOrThrow({ where: { id: delivery.eventId } });

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

  it("is signed with both secrets while one is rotated, with the new one alone without an overlap", async () => {
    const receiver = await listening();
    const { id, secret: old } = await givenEndpoint({ url: receiver.url });
    const { secret } = await rotateSecret(system, { id });
    await givenTold();
    await outcomeAt(id);
    const [both] = receiver.received;
    for (const known of [old, secret]) {
      expect(() => new StandardWebhook(known).verify(both?.body ?? "", both?.headers ?? {})).not.toThrow();
      expect(() => new SvixWebhook(known).verify(both?.body ?? "", both?.headers ?? {})).not.toThrow();
    }

    const { secret: last } = await rotateSecret(system, { id, overlapHours: 0 });
    await givenTold();
    await vi.waitFor(() => expect(receiver.received).toHaveLength(2), { timeout: 5000 });
    const one = receiver.received[1];
    expect(() => new StandardWebhook(last).verify(one?.body ?? "", one?.headers ?? {})).not.toThrow();
    expect(() => new StandardWebhook(secret).verify(one?.body ?? "", one?.headers ?? {})).toThrow();
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
    await db.webhookDelivery.updateMany({ where: { endpointId: id }, data: { attempts: 9, state: "pending" } });
    await db.webhookEndpoint.update({ where: { id }, data: { enabled: true } });

    expect(await outcomeAt(id)).toMatchObject({ state: "failed", attemptCount: 10, nextAttemptAt: null });
    expect(receiver.received[0]?.headers["countersign-attempt"]).toBe("10");
  });
});
