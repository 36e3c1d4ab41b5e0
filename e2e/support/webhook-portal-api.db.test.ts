import { beforeAll, describe, expect, it } from "vitest";
import { provideEnvironment } from "#lib/platform/env";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import { givenApiKey, send } from "./send.ts";
import * as health from "#app/api/v1/webhook-endpoints/[id]/health/route";
import * as recover from "#app/api/v1/webhook-endpoints/[id]/recover/route";
import * as cancel from "#app/api/v1/webhook-endpoints/[id]/recoveries/[jobId]/cancel/route";
import * as recovery from "#app/api/v1/webhook-endpoints/[id]/recoveries/[jobId]/route";
import * as endpoints from "#app/api/v1/webhook-endpoints/route";

let admin: string;
let buyer: string;
let supplier: string;
let stranger: string;

const keyOfSupplier = async () => givenApiKey((await givenUser({ supplierId: (await givenSupplier()).id })).id);

beforeAll(async () => {
  provideEnvironment({ WEBHOOK_ALLOW_HOSTS: "127.0.0.1" });
  admin = await givenApiKey((await givenUser({ roles: ["ADMIN"] })).id);
  buyer = await givenApiKey((await givenUser()).id);
  [supplier, stranger] = [await keyOfSupplier(), await keyOfSupplier()];
});

async function made(as: string): Promise<string> {
  const body = { url: "https://hooks.example.org/in", eventTypes: ["*"] };
  return String((await send(endpoints.POST, { as, body })).body["id"]);
}

describe("recoveries in the API", () => {
  it("are answered with where their progress is, for whoever has the endpoint", async () => {
    const id = await made(supplier);
    const since = "2026-01-01T00:00:00.000Z";
    const { status, headers, body } = await send(recover.POST, { as: supplier, params: { id }, body: { since } });
    const jobId = String(body["id"]);
    expect(status).toBe(202);
    expect(headers.get("location")).toBe(`/api/v1/webhook-endpoints/${id}/recoveries/${jobId}`);
    expect(body).toMatchObject({ endpointId: id, since, count: 0, total: 0, done: 0, state: "done" });

    const params = { id, jobId };
    expect(await send(recovery.GET, { as: supplier, method: "GET", params })).toMatchObject({ status: 200, body });
    expect(await send(cancel.POST, { as: admin, params })).toMatchObject({
      status: 409,
      body: { code: "illegal_transition", currentStatus: "done", allowedCommands: [] },
    });
    expect((await send(recover.POST, { as: supplier, params: { id }, body: {} })).status).toBe(422);
  });

  it("are not there for other suppliers, and refused to those who have no endpoints", async () => {
    const id = await made(supplier);
    const body = { since: "2026-01-01T00:00:00.000Z" };
    const { body: begun } = await send(recover.POST, { as: supplier, params: { id }, body });
    const params = { id, jobId: String(begun["id"]) };
    expect((await send(recover.POST, { as: stranger, params: { id }, body })).status).toBe(404);
    expect((await send(recovery.GET, { as: stranger, method: "GET", params })).status).toBe(404);
    expect((await send(cancel.POST, { as: stranger, params })).status).toBe(404);
    expect((await send(recovery.GET, { as: buyer, method: "GET", params })).status).toBe(403);
    expect((await send(recover.POST, { as: buyer, params: { id }, body })).status).toBe(403);
  });
});

describe("the health of an endpoint in the API", () => {
  it("is for whoever has the endpoint", async () => {
    const params = { id: await made(supplier) };
    const read = (as: string) => send(health.GET, { as, method: "GET", params });
    const { status, body } = await read(supplier);
    expect(status).toBe(200);
    expect(body).toMatchObject({ endpointId: params.id, delivered: 0, failed: 0, successPercent: null, waiting: 0 });
    expect(body["hours"]).toHaveLength(24);
    expect([(await read(admin)).status, (await read(stranger)).status, (await read(buyer)).status]).toEqual([
      200, 404, 403,
    ]);
  });
});
