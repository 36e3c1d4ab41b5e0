import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { provideEnvironment } from "#lib/platform/env";
import { givenUser } from "#prisma/seed/given-user";
import { type Receiver, startReceiver } from "./receiver.ts";
import { givenApiKey, send } from "./send.ts";
import * as tryUrl from "#app/api/v1/webhook-endpoints/test/route";

let admin: string;
let buyer: string;
let receiver: Receiver;

beforeAll(async () => {
  provideEnvironment({ WEBHOOK_ALLOW_HOSTS: "127.0.0.1" });
  receiver = await startReceiver();
  admin = await givenApiKey((await givenUser({ roles: ["ADMIN"] })).id);
  buyer = await givenApiKey((await givenUser()).id);
});
afterAll(() => receiver.stop());

describe("a URL in the API", () => {
  it("is tried before it is an endpoint: once, guarded, and answered like a try of a delivery", async () => {
    const before = await db.webhookEndpoint.count();
    const heard = receiver.received.length;
    const sent = { url: receiver.url, headers: { "X-Tenant": "north" }, auth: { type: "bearer", token: "s3cret" } };
    const { status, body } = await send(tryUrl.POST, { as: admin, body: sent });

    expect(status).toBe(200);
    expect(body).toMatchObject({
      number: 1,
      request: { url: receiver.url, headers: { "X-Tenant": "north", Authorization: "[hidden]" } },
      response: { status: 200 },
      error: null,
      remoteAddress: "127.0.0.1",
      explanation: expect.stringContaining("Accepted with HTTP 200"),
    });
    const [received] = receiver.received.slice(heard);
    expect(received?.headers).toMatchObject({
      authorization: "Bearer s3cret",
      "countersign-event": "endpoint.test",
      "webhook-signature": expect.stringMatching(/^v1,/),
    });
    expect(received?.body).toBe((body["request"] as { body: string }).body);
    expect(receiver.received).toHaveLength(heard + 1);
    expect([
      await db.webhookEndpoint.count(),
      await db.webhookEvent.count({ where: { type: "endpoint.test" } }),
    ]).toEqual([before, await db.webhookDelivery.count({ where: { eventType: "endpoint.test" } })]);
    const trail = await db.auditEvent.findFirstOrThrow({ where: { action: "endpoint.tried" } });
    expect(trail.record).not.toContain("s3cret");
  });

  it("is answered the same to the same key, and not sent again", async () => {
    const idempotent = { as: admin, body: { url: receiver.url }, headers: { "idempotency-key": "try-once-1" } };
    const first = await send(tryUrl.POST, idempotent);
    const heard = receiver.received.length;
    const second = await send(tryUrl.POST, idempotent);

    expect(second.body).toEqual(first.body);
    expect(second.headers.get("idempotency-replayed")).toBe("true");
    expect(receiver.received).toHaveLength(heard);
  });

  it("is not tried where it leads inside, nor by those who have no endpoints", async () => {
    const inside = await send(tryUrl.POST, { as: admin, body: { url: "https://169.254.169.254/latest" } });
    expect(inside).toMatchObject({ status: 422, body: { code: "validation_failed" } });
    expect((await send(tryUrl.POST, { as: buyer, body: { url: receiver.url } })).status).toBe(403);
    const collides = { headers: { Authorization: "x" }, auth: { type: "bearer", token: "y" } };
    expect((await send(tryUrl.POST, { as: admin, body: { url: receiver.url, ...collides } })).status).toBe(422);
  });
});
