import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "#lib/platform/db";
import { provideEnvironment } from "#lib/platform/env";
import { startDispatcher } from "#lib/webhooks/dispatch/start-dispatcher";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenTold } from "#prisma/seed/given-told";
import { givenUser } from "#prisma/seed/given-user";
import { type Receiver, startReceiver } from "./receiver.ts";
import { givenApiKey, send } from "./send.ts";
import * as delivery from "#app/api/v1/webhook-deliveries/[id]/route";
import * as resend from "#app/api/v1/webhook-deliveries/[id]/resend/route";
import * as deliveries from "#app/api/v1/webhook-deliveries/route";
import * as endpoint from "#app/api/v1/webhook-endpoints/[id]/route";
import * as rotate from "#app/api/v1/webhook-endpoints/[id]/rotate-secret/route";
import * as test from "#app/api/v1/webhook-endpoints/[id]/test/route";
import * as endpoints from "#app/api/v1/webhook-endpoints/route";
import * as event from "#app/api/v1/webhook-events/[id]/route";
import * as events from "#app/api/v1/webhook-events/route";

let admin: string;
let buyer: string;
let supplierId: string;
let supplier: string;
let receiver: Receiver;
let dispatcher: ReturnType<typeof startDispatcher>;

beforeAll(async () => {
  provideEnvironment({ WEBHOOK_ALLOW_HOSTS: "127.0.0.1" });
  dispatcher = startDispatcher();
  receiver = await startReceiver();
  admin = await givenApiKey((await givenUser({ roles: ["ADMIN"] })).id);
  buyer = await givenApiKey((await givenUser()).id);
  supplierId = (await givenSupplier()).id;
  supplier = await givenApiKey((await givenUser({ supplierId })).id);
});
afterAll(async () => {
  await dispatcher.stop();
  await receiver.stop();
});

const made = async (as: string, more: object = {}) => {
  const answer = await send(endpoints.POST, { as, body: { url: receiver.url, eventTypes: ["*"], ...more } });
  return { ...answer, id: String(answer.body["id"]) };
};

describe("endpoints in the API", () => {
  it("are made, read, changed and deleted; the secret is shown on creation only", async () => {
    const { id, status, headers, body } = await made(admin, { description: "ERP" });
    expect(status).toBe(201);
    expect(headers.get("location")).toBe(`/api/v1/webhook-endpoints/${id}`);
    expect(body).toMatchObject({
      url: receiver.url,
      description: "ERP",
      eventTypes: ["*"],
      enabled: true,
      ordered: false,
      secret: expect.stringMatching(/^whsec_/),
    });

    const read = await send(endpoint.GET, { as: admin, method: "GET", params: { id } });
    const { secret: _secret, ...shown } = body;
    expect(read).toMatchObject({ status: 200, body: shown });
    expect(read.body).not.toHaveProperty("secret");
    expect(
      await send(endpoint.PATCH, { as: admin, method: "PATCH", params: { id }, body: { enabled: false } }),
    ).toMatchObject({ status: 200, body: { enabled: false, condition: "disabled" } });
    expect((await send(endpoint.DELETE, { as: admin, method: "DELETE", params: { id } })).status).toBe(204);
    expect((await send(endpoint.GET, { as: admin, method: "GET", params: { id } })).status).toBe(404);
  });

  it("are refused where they lead inside, with the field that is wrong", async () => {
    expect(await made(admin, { url: "https://169.254.169.254/latest" })).toMatchObject({
      status: 422,
      body: { code: "validation_failed", errors: [{ message: expect.stringContaining("never called") }] },
    });
    expect(await made(admin, { url: "nonsense" })).toMatchObject({ status: 422, body: { code: "validation_failed" } });
  });

  it("are for administrators and suppliers", async () => {
    expect((await made(buyer)).status).toBe(403);
    expect((await send(endpoints.GET, { as: buyer, method: "GET" })).status).toBe(403);
    const own = await made(supplier);
    expect(own).toMatchObject({ status: 201, body: { supplierId } });
    const { body } = await send(endpoints.GET, { as: supplier, method: "GET" });
    expect(body).toMatchObject({ data: [{ id: own.id }], nextCursor: null });
    await send(endpoint.DELETE, { as: supplier, method: "DELETE", params: { id: own.id } });
  });

  it("are listed in pages", async () => {
    const ids = [await made(admin), await made(admin), await made(admin)].map(({ id }) => id).toReversed();
    const first = await send(endpoints.GET, { as: admin, method: "GET", path: "/api/v1/webhook-endpoints?limit=2" });
    const cursor = String(first.body["nextCursor"]);
    const second = await send(endpoints.GET, {
      as: admin,
      method: "GET",
      path: `/api/v1/webhook-endpoints?limit=2&cursor=${cursor}`,
    });
    expect([first, second].flatMap(({ body }) => (body["data"] as { id: string }[]).map(({ id }) => id))).toEqual(ids);
    for (const id of ids) await send(endpoint.DELETE, { as: admin, method: "DELETE", params: { id } });
  });

  it("are tested and rotated", async () => {
    const { id, body } = await made(admin);
    expect(await send(test.POST, { as: admin, params: { id } })).toMatchObject({
      status: 200,
      body: { state: "delivered", eventType: "endpoint.test", attempts: [{ response: { status: 200 } }] },
    });
    const rotated = await send(rotate.POST, { as: admin, params: { id }, body: { overlapHours: 1 } });
    expect(rotated).toMatchObject({ status: 200, body: { secret: expect.stringMatching(/^whsec_/) } });
    expect(rotated.body["secret"]).not.toBe(body["secret"]);
    await send(endpoint.DELETE, { as: admin, method: "DELETE", params: { id } });
  });
});

describe("deliveries in the API", () => {
  it("are listed by what is asked, read with their attempts, and sent again", async () => {
    const { id: endpointId } = await made(admin);
    const [eventId] = await givenTold({ supplierId });
    const list = (as: string, query: string) =>
      send(deliveries.GET, { as, method: "GET", path: `/api/v1/webhook-deliveries?${query}` });
    await vi.waitFor(
      async () =>
        expect(
          (await list(admin, `endpointId=${endpointId}&state=delivered,failed&eventType=purchase_order.sent`)).body[
            "data"
          ],
        ).toHaveLength(1),
      5000,
    );
    const { body } = await list(admin, `endpointId=${endpointId}`);
    const [row] = body["data"] as [{ id: string }];
    expect(row).toMatchObject({ eventId, endpointId, state: "delivered", attemptCount: 1, nextAttemptAt: null });

    const read = await send(delivery.GET, { as: admin, method: "GET", params: { id: row.id } });
    const [attempt] = read.body["attempts"] as [Record<string, unknown>];
    expect(Object.keys(attempt)).toEqual([
      "number",
      "at",
      "request",
      "response",
      "error",
      "timing",
      "remoteAddress",
      "explanation",
    ]);
    expect(Object.keys(attempt["timing"] as object).toSorted()).toEqual([
      "connect",
      "dns",
      "firstByte",
      "tls",
      "total",
    ]);
    expect(await send(resend.POST, { as: admin, params: { id: row.id } })).toMatchObject({
      status: 200,
      body: { id: row.id },
    });
    expect((await send(resend.POST, { as: buyer, params: { id: row.id } })).status).toBe(403);
    expect((await send(delivery.GET, { as: supplier, method: "GET", params: { id: row.id } })).status).toBe(404);
    expect((await list(admin, "state=lost")).status).toBe(422);
    await db.webhookEndpoint.update({ where: { id: endpointId }, data: { deletedAt: new Date() } });
  });

  it("are read by who sees the order, a supplier's own by the supplier", async () => {
    const { id: endpointId } = await made(supplier);
    await givenTold({ supplierId });
    const { body } = await send(deliveries.GET, { as: supplier, method: "GET" });
    expect(body["data"]).toMatchObject([{ endpointId }]);
    expect((await send(deliveries.GET, { as: buyer, method: "GET" })).body["data"]).toEqual([]);
    const [row] = body["data"] as [{ id: string; eventId: string }];
    const read = await send(event.GET, { as: supplier, method: "GET", params: { id: row.eventId } });
    expect(read).toMatchObject({
      status: 200,
      body: { type: "purchase_order.sent", payload: { data: { audience: "supplier" } }, deliveries: [{ id: row.id }] },
    });
    expect(
      (await send(events.GET, { as: supplier, method: "GET", path: `/x?endpointId=${endpointId}` })).body["data"],
    ).toMatchObject([{ id: row.eventId }]);
    expect((await send(event.GET, { as: buyer, method: "GET", params: { id: row.eventId } })).status).toBe(404);
  });
});
