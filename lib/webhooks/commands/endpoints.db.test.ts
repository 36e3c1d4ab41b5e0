import { inspect } from "node:util";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { getEndpoint } from "#lib/webhooks/queries/get-endpoint";
import { getEndpointHealth } from "#lib/webhooks/queries/list-endpoint-health";
import { listEndpoints } from "#lib/webhooks/queries/list-endpoints";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenTold } from "#prisma/seed/given-told";
import { givenUser } from "#prisma/seed/given-user";
import { anEndpointInput } from "../examples.ts";
import { openHeaders } from "../queries/endpoint-secrets.ts";
import { createEndpoint } from "./create-endpoint.ts";
import { deleteEndpoint } from "./delete-endpoint.ts";
import { disableEndpoint } from "./disable-endpoint.ts";
import { editEndpoint } from "./edit-endpoint.ts";
import { reportEndpoint } from "./report-endpoint.ts";
import { rotateSecret } from "./rotate-secret.ts";
import { statesAt, system } from "../../../e2e/support/sending.ts";

let admin: Actor;
beforeAll(async () => {
  admin = await givenUser({ roles: ["ADMIN"] });
});

const trailOf = (entityId: string) => db.auditEvent.findMany({ where: { entityId }, orderBy: { sequence: "asc" } });

describe("an endpoint", () => {
  it("is registered with a secret that is shown once and stored encrypted", async () => {
    const { secret, ...endpoint } = await createEndpoint(
      admin,
      anEndpointInput({ headers: { Authorization: "Bearer s3cret", "X-Tenant": "north" } }),
    );

    expect(secret).toMatch(/^whsec_/);
    expect(await getEndpoint(admin, { id: endpoint.id })).toEqual(endpoint);
    expect(endpoint).toMatchObject({
      url: "https://hooks.example.com/countersign",
      eventTypes: ["*"],
      condition: "unused",
      headers: { Authorization: "[hidden]", "X-Tenant": "north" },
    });
    const everything = inspect([await db.webhookEndpoint.findMany(), await trailOf(endpoint.id)], { depth: null });
    expect(everything).not.toContain(secret.slice(6, 30));
    expect(everything).not.toContain("s3cret");
  });

  it.each([
    ["no types", { eventTypes: [] }],
    ["a type that does not exist", { eventTypes: ["purchase_order.exploded"] }],
    ["a reserved header", { headers: { "webhook-id": "x" } }],
    ["a rate of 0", { rateLimitPerSecond: 0 }],
    ["a private address", { url: "https://10.0.0.1/" }],
    ["plain http", { url: "http://hooks.example.com/" }],
    ["a status that does not exist", { filter: { status: "LOST" } }],
  ])("is not registered with %s", async (_what, facts) => {
    await expect(createEndpoint(admin, { ...anEndpointInput(), ...facts })).rejects.toThrow();
  });

  it("is changed at the version that was seen; a hidden header stays what it is", async () => {
    const { id } = await createEndpoint(admin, anEndpointInput({ headers: { Authorization: "Bearer s3cret" } }));
    const before = await db.webhookEndpoint.findUniqueOrThrow({ where: { id } });
    await editEndpoint(admin, {
      id,
      expectedVersion: 1,
      ordered: true,
      headers: { Authorization: "[hidden]", "X-B": "2" },
    });

    await expect(editEndpoint(admin, { id, expectedVersion: 1, ordered: false })).rejects.toThrow(
      /while you were looking/,
    );
    const after = await db.webhookEndpoint.findUniqueOrThrow({ where: { id } });
    expect(after).toMatchObject({ ordered: true, version: 2, secret: before.secret });
    expect(openHeaders(id, after.headers as Record<string, string>)).toEqual({
      Authorization: "Bearer s3cret",
      "X-B": "2",
    });
  });

  it("that is disabled keeps what it is told as paused, and sends it when it is enabled again", async () => {
    const { id } = await givenEndpoint();
    await givenTold({ from: 1 });
    await editEndpoint(admin, { id, enabled: false });
    await givenTold({ from: 2 });
    expect(await statesAt(id)).toEqual(["paused", "paused"]);
    expect(await getEndpointHealth(admin, { id })).toMatchObject({
      endpointId: id,
      waiting: 2,
      oldest: expect.any(String),
      failedDeliveries: 0,
    });

    await editEndpoint(admin, { id, enabled: true });
    expect(await statesAt(id)).toEqual(["pending", "pending"]);
    expect((await trailOf(id)).map(({ action }) => action)).toEqual([
      "endpoint.created",
      "endpoint.disabled",
      "endpoint.enabled",
    ]);
  });

  it("that is deleted cancels what waits, and all of it stays to be read", async () => {
    const { id } = await givenEndpoint();
    await givenTold();
    await deleteEndpoint(admin, { id });
    await givenTold();

    expect(await statesAt(id)).toEqual(["cancelled"]);
    await expect(getEndpoint(admin, { id })).rejects.toThrow(/no such endpoint/);
    await expect(editEndpoint(admin, { id, ordered: true })).rejects.toThrow(/no such endpoint/);
  });

  it("keeps the secret before for some hours, or not at all", async () => {
    const { id, secret: first } = await givenEndpoint();
    const { secret, previousSecretUntil } = await rotateSecret(admin, { id, overlapHours: 2 });
    expect(secret).not.toBe(first);
    expect(Date.parse(previousSecretUntil ?? "") - Date.now()).toBeGreaterThan(7_100_000);
    expect((await rotateSecret(admin, { id, overlapHours: 0 })).previousSecretUntil).toBeNull();
    await expect(rotateSecret(admin, { id, overlapHours: 169 })).rejects.toThrow();
  });

  it("is told only what its types and filters let through", async () => {
    const only = await givenEndpoint({
      eventTypes: ["purchase_order.sent"],
      filter: { costCentre: "IT", totalMin: "1000" },
    });
    await givenTold({ costCentres: ["IT"], baseTotal: "1000.00", from: 1 });
    await givenTold({ costCentres: ["HR"], baseTotal: "1000.00", from: 2 });
    await givenTold({ costCentres: ["IT"], baseTotal: "999.99", from: 3 });
    await givenTold({ costCentres: ["IT"], type: "purchase_order.held", from: 4 });
    expect(
      (await db.webhookDelivery.findMany({ where: { endpointId: only.id } })).map(({ sequence }) => sequence),
    ).toEqual([1]);
  });
});

describe("what the system does about an endpoint", () => {
  it("reports it, disables it once, and tells subscribers", async () => {
    const watching = await givenEndpoint({
      eventTypes: ["endpoint.failing", "endpoint.disabled", "endpoint.recovered"],
    });
    const { id } = await givenEndpoint({ eventTypes: ["purchase_order.sent"] });
    await reportEndpoint(system, { endpointId: id, hours: 24 });
    await reportEndpoint(system, { endpointId: id, hours: 0 });
    await disableEndpoint(system, { endpointId: id, reason: "failing" });
    await expect(disableEndpoint(system, { endpointId: id, reason: "failing" })).rejects.toThrow(/already/);

    const heard = await db.webhookDelivery.findMany({
      where: { endpointId: watching.id },
      orderBy: { createdAt: "asc" },
    });
    expect(heard.map(({ eventType }) => eventType)).toEqual([
      "endpoint.failing",
      "endpoint.recovered",
      "endpoint.disabled",
    ]);
    expect(await getEndpoint(admin, { id })).toMatchObject({
      enabled: false,
      condition: "disabled",
      disabledReason: "failing",
    });
    await expect(disableEndpoint(admin, { endpointId: watching.id, reason: "gone" })).rejects.toThrow();
  });
});

describe("a supplier's endpoints", () => {
  it("are its own: others are not found, and its filters reveal nothing", async () => {
    const [one, other] = await Promise.all([givenSupplier(), givenSupplier()]);
    const [user, stranger] = await Promise.all([
      givenUser({ supplierId: one.id }),
      givenUser({ supplierId: other.id }),
    ]);
    const { id, supplierId } = await createEndpoint(user, anEndpointInput());
    expect(supplierId).toBe(one.id);
    expect((await listEndpoints(user, {})).data.map((endpoint) => endpoint.id)).toEqual([id]);
    for (const deed of [getEndpoint, editEndpoint, deleteEndpoint, rotateSecret])
      await expect(deed(stranger, { id })).rejects.toThrow(/no such endpoint/);
    await expect(createEndpoint(user, anEndpointInput({ filter: { costCentre: "IT" } }))).rejects.toThrow(
      /status alone/,
    );

    await givenTold({ supplierId: one.id, purchaseOrderId: newId() });
    await givenTold({ supplierId: other.id });
    await vi.waitFor(async () => expect(await statesAt(id)).toHaveLength(1));
  });
});
