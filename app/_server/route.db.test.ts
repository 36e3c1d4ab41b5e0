import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import type { Actor } from "#lib/access/actor";
import { query } from "#lib/change/query";
import { db } from "#lib/platform/db";
import { givenUser } from "#prisma/seed/given-user";
import { createThing } from "../../e2e/support/create-thing.ts";
import { givenApiKey, givenCookie, send as sendAs, type Sent } from "../../e2e/support/send.ts";
import type { Endpoint } from "./endpoint.ts";
import { del, get, nothingHere, others, post } from "./route.ts";

const findThing = query(
  "supplier.read",
  z.strictObject({ id: z.string(), q: z.string().optional() }),
  async (actor, asked) => ({ ...asked, by: actor.type }),
);

const create = post(createThing, { status: 201, location: ({ id }) => `/api/v1/things/${id}` });
const read = get(findThing);
let buyer: Actor;
let key: string;
let auditorsKey: string;

const send = (endpoint: Endpoint, sent: Sent) => sendAs(endpoint, { as: key, ...sent });

beforeAll(async () => {
  buyer = await givenUser();
  key = await givenApiKey(buyer.id);
  auditorsKey = await givenApiKey((await givenUser({ roles: ["AUDITOR"] })).id);
});

describe("the API answers", () => {
  it("what was made, where it is, and its version", async () => {
    const { status, headers, body } = await send(create, { body: { name: "one" } });
    expect([status, headers.get("location"), headers.get("etag")]).toEqual([
      201,
      `/api/v1/things/${body["id"] as string}`,
      '"3"',
    ]);
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("a question put together from path and query string", async () => {
    const { body } = await send(read, { method: "GET", path: "/api/v1/things/7?q=a", params: { id: "7" } });
    expect(body).toEqual({ id: "7", q: "a", by: "api_key" });
  });

  it("204 and nothing else where something was deleted", async () => {
    expect(await send(del(createThing), { method: "DELETE", body: { name: "x" } })).toMatchObject({
      status: 204,
      body: {},
    });
  });

  it("with the path's part rather than the body's", async () => {
    expect((await send(create, { body: { id: "mine", name: "x" }, params: { id: "path" } })).body).toMatchObject({
      id: "path",
    });
  });
});

describe("the first error that applies", () => {
  const large = "x".repeat(1024 * 1024 + 1);

  it.each<[string, number, string, Sent]>([
    [
      "nobody, whatever else is wrong",
      401,
      "unauthenticated",
      { as: null, body: large, headers: { "content-type": "text/plain" } },
    ],
    ["a wrong key", 401, "unauthenticated", { as: "cs_wrong_wrong_wrong_wrong_wrong" }],
    ["too large, of any type", 413, "payload_too_large", { body: large, headers: { "content-type": "text/plain" } }],
    ["not JSON by its type", 415, "unsupported_media_type", { body: "{", headers: { "content-type": "text/plain" } }],
    ["not JSON", 400, "malformed_request", { body: "{", as: "auditor" }],
    [
      "a role that never may, before the fields are looked at",
      403,
      "forbidden",
      { body: { nonsense: 1 }, as: "auditor" },
    ],
    ["an unknown field", 422, "validation_failed", { body: { name: "absent", status: "APPROVED" } }],
    ["not an object", 422, "validation_failed", { body: "[]" }],
    ["a polluting field", 422, "validation_failed", { body: '{"name": "x", "__proto__": {"id": "x"}}' }],
    ["a malformed If-Match", 422, "validation_failed", { body: { name: "x" }, headers: { "if-match": "3" } }],
    [
      "a malformed Idempotency-Key",
      422,
      "validation_failed",
      { body: { name: "x" }, headers: { "idempotency-key": "ä".repeat(3) } },
    ],
    ["absent", 404, "not_found", { body: { name: "absent" } }],
    ["a conflict", 409, "duplicate", { body: { name: "taken" } }],
    ["our fault", 500, "internal_error", { body: { name: "broken" } }],
    ["the database away", 503, "unavailable", { body: { name: "away" } }],
  ])("is told of %s", async (_what, status, code, { as, ...sent }) => {
    const answer = await send(create, {
      ...sent,
      ...(as !== undefined && { as: as === "auditor" ? auditorsKey : as }),
    });
    expect(answer.body).toMatchObject({ status, code });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.body["requestId"]).toBe(answer.headers.get("x-request-id"));
    expect(Object.keys(answer.body)).toEqual(expect.arrayContaining(["type", "title", "detail"]));
  });

  it("names each field that must be corrected", async () => {
    const { body } = await send(create, { body: { status: "APPROVED", total: "1" } });
    const paths = (body["errors"] as { path: string }[]).map(({ path }) => path);
    expect(paths.toSorted()).toEqual(["name", "status", "total"]);
  });

  it("tells nobody what the fault was", async () => {
    expect(JSON.stringify((await send(create, { body: { name: "broken" } })).body)).not.toMatch(/secret-host|5432/);
  });

  it("comes with when to try again", async () => {
    expect((await send(create, { body: { name: "away" } })).headers.get("retry-after")).toBe("2");
  });
});

describe("a page of ours", () => {
  it("reads with its session", async () => {
    const cookie = await givenCookie(buyer.id);
    const { body } = await send(read, {
      method: "GET",
      as: null,
      headers: { cookie },
      path: "/api/v1/things/7",
      params: { id: "7" },
    });
    expect(body).toMatchObject({ by: "user" });
  });

  it.each<[string, Record<string, string>, number]>([
    ["our page", { origin: "http://localhost:3000", host: "localhost:3000" }, 201],
    ["no page", {}, 403],
    ["another site", { origin: "https://evil.example", host: "localhost:3000" }, 403],
    [
      "another site that names itself as the host before us",
      { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
      403,
    ],
    ["a frame of another site", { origin: "http://localhost:3000", "sec-fetch-site": "cross-site" }, 403],
  ])("changes something only from %s", async (_from, headers, status) => {
    const cookie = await givenCookie(buyer.id);
    expect((await send(create, { body: { name: "x" }, as: null, headers: { cookie, ...headers } })).status).toBe(
      status,
    );
  });
});

describe("a path", () => {
  it("names its methods to who uses another", async () => {
    const { status, headers, body } = await send(others("GET", "POST").PATCH, { method: "PATCH" });
    expect([status, headers.get("allow"), body["code"]]).toEqual([
      405,
      "GET, POST, HEAD, OPTIONS",
      "method_not_allowed",
    ]);
  });

  it("that does not exist is not found, told only to who is somebody", async () => {
    expect((await send(nothingHere, { method: "GET" })).status).toBe(404);
    expect((await send(nothingHere, { method: "GET", as: null })).status).toBe(401);
  });
});

describe("the trail", () => {
  it("gets to know what somebody was not allowed, at most ten times a minute", async () => {
    const auditor = await givenUser({ roles: ["AUDITOR"] });
    const as = await givenApiKey(auditor.id);
    for (let round = 0; round < 12; round += 1) await send(create, { as, body: { name: "x" } });
    const noted = () => db.auditEvent.findMany({ where: { action: "access.denied", actorId: auditor.id } });
    await expect.poll(async () => (await noted()).length).toBe(10);
    expect((await noted())[0]?.changes).toEqual([{ field: "request", old: null, new: "POST /api/v1/things" }]);
  });
});
