import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { givenUser } from "#prisma/seed/given-user";
import { createThing } from "../../e2e/support/create-thing.ts";
import { givenApiKey, send, type Sent } from "../../e2e/support/send.ts";
import { post } from "./route.ts";

const create = post(createThing, { status: 201, location: ({ id }) => `/api/v1/things/${id}` });
let key: string;

beforeAll(async () => {
  key = await givenApiKey((await givenUser()).id);
});

const once = (body: unknown, idempotencyKey: string, more: Sent = {}) =>
  send(create, { as: key, body, ...more, headers: { "idempotency-key": idempotencyKey } });
const created = () => db.auditEvent.count({ where: { action: "thing.created" } });

describe("an idempotency key", () => {
  it("gives the same answer again, with no second effect", async () => {
    const first = await once({ name: "once" }, "k1");
    const before = await created();
    const second = await once({ name: "once" }, "k1");
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    expect([first, second].map(({ headers }) => headers.get("idempotency-replayed"))).toEqual([null, "true"]);
    expect(await created()).toBe(before);
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
    const elsewhere = await once({ name: "b" }, "k4", { path: "/api/v1/other" });
    const somebody = await once({ name: "c" }, "k4", { as: await givenApiKey((await givenUser()).id) });
    expect([elsewhere.status, somebody.status]).toEqual([201, 201]);
  });

  it("gives twins at the same time one effect and one answer", async () => {
    const before = await created();
    const answers = await Promise.all(Array.from({ length: 5 }, () => once({ name: "twin" }, "k5")));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body["id"])).size).toBe(1);
    expect(await created()).toBe(before + 1);
  });

  it("may be used anew after 24 hours", async () => {
    await once({ name: "old" }, "k6");
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    await db.idempotencyKey.updateMany({ where: { key: "k6" }, data: { createdAt: yesterday } });
    expect((await once({ name: "new" }, "k6")).headers.get("idempotency-replayed")).toBeNull();
    expect((await once({ name: "new" }, "k6")).headers.get("idempotency-replayed")).toBe("true");
  });
});
