import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import type { Actor } from "#lib/access/actor";
import { hashOf, newApiKey, newToken, prefixOf } from "#lib/access/token";
import { command } from "#lib/change/command";
import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { givenUser } from "#prisma/seed/given-user";
import type { Endpoint } from "./endpoint.ts";
import { del, get, nothingHere, others, post } from "./route.ts";

const input = z.strictObject({ id: z.string().optional(), name: z.string(), expectedVersion: z.int().optional() });
let effects = 0;

/** Stands for any command: refuses some names, and leaves an event. */
const createThing = command("supplier.write", input, async ({ emit }, thing) => {
  if (thing.name === "absent") settle(no("not_found", "There is no such thing."));
  if (thing.name === "taken") settle(no("duplicate", "There is one already.", { existing: "x" }));
  if (thing.name === "broken") throw new Error("connect to secret-host:5432 failed");
  if (thing.name === "away") throw Object.assign(new Error("x"), { code: "ECONNREFUSED" });
  effects += 1;
  emit({ action: "thing.created", stream: `thing:${newId()}`, entity: { type: "thing", id: newId() } });
  return { id: `thing-${effects}`, version: 3, ...thing };
});
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

async function givenKey(userId: string): Promise<string> {
  const apiKey = newApiKey();
  await db.apiKey.create({
    data: { id: newId(), userId, name: "test", keyHash: hashOf(apiKey), prefix: prefixOf(apiKey) },
  });
  return apiKey;
}

beforeAll(async () => {
  buyer = await givenUser();
  key = await givenKey(buyer.id);
  auditorsKey = await givenKey((await givenUser({ roles: ["AUDITOR"] })).id);
});

interface Sent {
  body?: unknown;
  as?: string | null;
  headers?: Record<string, string>;
  method?: string;
  path?: string;
  params?: Record<string, string>;
}

async function send(
  endpoint: Endpoint,
  { body, as = key, headers = {}, method = "POST", path = "/api/v1/things", params = {} }: Sent = {},
) {
  const sent = typeof body === "string" ? body : body === undefined ? null : JSON.stringify(body);
  const all = {
    ...(as && { authorization: `Bearer ${as}` }),
    ...(sent !== null && { "content-type": "application/json" }),
    ...headers,
  };
  const response = await endpoint(new Request(`http://localhost:3000${path}`, { method, headers: all, body: sent }), {
    params: Promise.resolve(params),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === "" ? null : (JSON.parse(text) as Record<string, unknown>),
  };
}

describe("the API answers", () => {
  it("what was made, where it is, and its version", async () => {
    const { status, headers, body } = await send(create, { body: { name: "one" } });
    expect([status, headers.get("location"), headers.get("etag")]).toEqual([
      201,
      `/api/v1/things/${body?.["id"] as string}`,
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
      body: null,
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
    expect(answer.body?.["requestId"]).toBe(answer.headers.get("x-request-id"));
    expect(Object.keys(answer.body ?? {})).toEqual(expect.arrayContaining(["type", "title", "detail"]));
  });

  it("names each field that must be corrected", async () => {
    const { body } = await send(create, { body: { status: "APPROVED", total: "1" } });
    const paths = (body?.["errors"] as { path: string }[]).map(({ path }) => path);
    expect(paths.toSorted()).toEqual(["name", "status", "total"]);
  });

  it("tells nobody what the fault was", async () => {
    expect(JSON.stringify((await send(create, { body: { name: "broken" } })).body)).not.toMatch(/secret-host|5432/);
  });

  it("comes with when to try again", async () => {
    expect((await send(create, { body: { name: "away" } })).headers.get("retry-after")).toBe("2");
  });
});

describe("an idempotency key", () => {
  const once = (body: unknown, idempotencyKey: string, more: Sent = {}) =>
    send(create, { body, ...more, headers: { "idempotency-key": idempotencyKey } });

  it("gives the same answer again, with no second effect", async () => {
    const first = await once({ name: "once" }, "k1");
    const before = effects;
    const second = await once({ name: "once" }, "k1");
    expect([second.status, second.body, second.headers.get("location")]).toEqual([
      201,
      first.body,
      first.headers.get("location"),
    ]);
    expect([first.headers.get("idempotency-replayed"), second.headers.get("idempotency-replayed")]).toEqual([
      null,
      "true",
    ]);
    expect(effects).toBe(before);
  });

  it("is refused with another body", async () => {
    await once({ name: "a" }, "k2");
    expect((await once({ name: "b" }, "k2")).body).toMatchObject({ status: 409, code: "idempotency_mismatch" });
  });

  it("remembers only what took effect", async () => {
    expect((await once({ name: "taken" }, "k3")).status).toBe(409);
    expect((await once({ name: "other" }, "k3")).status).toBe(201);
  });

  it("belongs to one path and one person", async () => {
    await once({ name: "mine" }, "k4");
    const [path, person] = [
      await once({ name: "b" }, "k4", { path: "/api/v1/other" }),
      await once({ name: "c" }, "k4", { as: await givenKey((await givenUser()).id) }),
    ];
    expect([path.status, person.status]).toEqual([201, 201]);
  });

  it("gives twins at the same time one effect and one answer", async () => {
    const created = () => db.auditEvent.count({ where: { action: "thing.created" } });
    const before = await created();
    const answers = await Promise.all(Array.from({ length: 5 }, () => once({ name: "twin" }, "k5")));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body?.["id"])).size).toBe(1);
    expect(await created()).toBe(before + 1);
  });

  it("may be used anew after 24 hours", async () => {
    await once({ name: "old" }, "k6");
    await db.idempotencyKey.updateMany({
      where: { key: "k6" },
      data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
    });
    expect((await once({ name: "new" }, "k6")).headers.get("idempotency-replayed")).toBeNull();
    expect((await once({ name: "new" }, "k6")).headers.get("idempotency-replayed")).toBe("true");
  });
});

describe("a page of ours", () => {
  async function sessionOf(userId: string): Promise<string> {
    const token = newToken();
    await db.session.create({ data: { id: newId(), tokenHash: hashOf(token), userId } });
    return `countersign.session=${token}`;
  }

  it("reads with its session", async () => {
    const cookie = await sessionOf(buyer.id);
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
    const cookie = await sessionOf(buyer.id);
    expect((await send(create, { body: { name: "x" }, as: null, headers: { cookie, ...headers } })).status).toBe(
      status,
    );
  });
});

describe("a path", () => {
  it("names its methods to who uses another", async () => {
    const { status, headers, body } = await send(others("GET", "POST").PATCH, { method: "PATCH" });
    expect([status, headers.get("allow"), body?.["code"]]).toEqual([
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
