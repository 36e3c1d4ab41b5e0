import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { db } from "#lib/platform/db";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenTold } from "#prisma/seed/given-told";
import { givenUser } from "#prisma/seed/given-user";
import { anEndpointInput } from "../examples.ts";
import { openAuth } from "../queries/endpoint-secrets.ts";
import { createEndpoint } from "./create-endpoint.ts";
import { editEndpoint } from "./edit-endpoint.ts";
import { reportEndpoint } from "./report-endpoint.ts";
import { system } from "../../../e2e/support/sending.ts";

let admin: Actor;
beforeAll(async () => {
  admin = await givenUser({ roles: ["ADMIN"] });
});

const trailOf = (entityId: string) => db.auditEvent.findMany({ where: { entityId }, orderBy: { sequence: "asc" } });

describe("an endpoint", () => {
  it("takes no token along to another host", async () => {
    const auth = { type: "bearer", token: "s3cret" } as const;
    const { id, url, auth: shown } = await createEndpoint(admin, anEndpointInput({ auth }));
    const elsewhere = url.replace("https://", "https://other-");

    await expect(editEndpoint(admin, { id, url: elsewhere })).rejects.toThrow(/another host/);
    await expect(editEndpoint(admin, { id, url: elsewhere, auth: shown })).rejects.toThrow(/token/);
    await editEndpoint(admin, { id, url: `${url}/further` });
    const { auth: after } = await editEndpoint(admin, { id, url: elsewhere, auth: { ...auth, token: "another" } });
    expect(after).toEqual(shown);
  });

  it("keeps its token when it comes back hidden, and has one Authorization alone", async () => {
    const auth = { type: "bearer", token: "s3cret" } as const;
    const { id, auth: shown } = await createEndpoint(admin, anEndpointInput({ auth }));
    expect(shown).toEqual({ type: "bearer", token: "[hidden]" });
    const own = { headers: { authorization: "Bearer other" } };
    await expect(createEndpoint(admin, anEndpointInput({ auth, ...own }))).rejects.toThrow(/Authorization/);
    await expect(editEndpoint(admin, { id, ...own })).rejects.toThrow(/Authorization/);

    await editEndpoint(admin, { id, auth: shown });
    const row = await db.webhookEndpoint.findUniqueOrThrow({ where: { id } });
    expect(openAuth(id, row.auth)).toEqual(auth);
    const basic = { type: "basic", username: "erp", password: "pass" } as const;
    expect((await editEndpoint(admin, { id, auth: basic })).auth).toEqual({ ...basic, password: "[hidden]" });
    expect((await editEndpoint(admin, { id, auth: null, ...own })).auth).toBeNull();
    expect((await trailOf(id)).flatMap(({ changes }) => changes)).toContainEqual({
      field: "auth",
      old: shown,
      new: { ...basic, password: "[hidden]" },
    });
  });

  it("has a public key as long as it wants to be signed for with one", async () => {
    const { id, publicKey } = await createEndpoint(admin, anEndpointInput({ asymmetric: true, payload: "thin" }));
    expect(publicKey).toMatch(/^whpk_/);
    expect(await editEndpoint(admin, { id, asymmetric: true, payload: "full" })).toMatchObject({
      publicKey,
      payload: "full",
    });
    expect(await editEndpoint(admin, { id, asymmetric: false })).toMatchObject({ asymmetric: false, publicKey: null });
  });
});

describe("an endpoint that asks for all of a kind", () => {
  it.each([
    [["purchase_order.*"], ["purchase_order.sent", "purchase_order.held"]],
    [
      ["endpoint.*", "purchase_order.held"],
      ["purchase_order.held", "endpoint.failing"],
    ],
    [["endpoint.*"], ["endpoint.failing"]],
    [["*"], ["purchase_order.sent", "purchase_order.held", "endpoint.failing"]],
  ] as const)("%j is told %j", async (eventTypes, heard) => {
    const { id } = await givenEndpoint({ eventTypes: [...eventTypes] });
    const { id: other } = await givenEndpoint({ eventTypes: ["purchase_order.closed"] });
    await givenTold();
    await givenTold({ type: "purchase_order.held" });
    await reportEndpoint(system, { endpointId: other, hours: 24 });

    const told = await db.webhookDelivery.findMany({ where: { endpointId: id }, orderBy: { createdAt: "asc" } });
    expect(told.map(({ eventType }) => eventType)).toEqual(heard);
  });
});
