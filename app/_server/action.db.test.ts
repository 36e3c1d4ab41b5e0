import { beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "#lib/platform/db";
import { givenUser } from "#prisma/seed/given-user";
import { createThing } from "../../e2e/support/create-thing.ts";
import { givenCookie } from "../../e2e/support/send.ts";
import { action } from "./action.ts";

const browser = vi.hoisted(() => ({ headers: new Headers(), token: "" }));
vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(browser.headers),
  cookies: () => Promise.resolve({ get: () => (browser.token ? { value: browser.token } : undefined) }),
}));
vi.mock("next/cache", () => ({ refresh: () => undefined }));
vi.mock("react", async (original) => ({ ...(await original<object>()), cache: <Work>(work: Work) => work }));

const create = action(createThing);
const ours = { origin: "http://localhost:3000", host: "localhost:3000" };

beforeEach(async () => {
  const { id } = await givenUser();
  browser.headers = new Headers(ours);
  browser.token = (await givenCookie(id)).split("=")[1] ?? "";
});

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

describe("a form that is sent", () => {
  it("does what its command does, and gets the answer", async () => {
    expect(await create(null, form({ name: "one" }))).toMatchObject({ ok: true, value: { name: "one" } });
  });

  it("is told what to correct, field by field", async () => {
    expect(await create(null, form({ total: "1" }))).toMatchObject({
      ok: false,
      refusal: { code: "validation_failed", details: { errors: [{ path: "name" }, { path: "total" }] } },
    });
  });

  it.each([
    ["taken", "duplicate"],
    ["away", "unavailable"],
    ["broken", "internal_error"],
  ])("gets the refusal as a value: %s", async (name, code) => {
    const answer = await create(null, form({ name }));
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(JSON.stringify(answer)).not.toMatch(/secret-host/);
  });

  it("has one effect and one answer when it is sent twice", async () => {
    const twice = form({ name: "twice", idempotencyKey: "0123456789abcdef" });
    const before = await db.auditEvent.count({ where: { action: "thing.created" } });
    const [first, second] = [await create(null, twice), await create(null, twice)];
    expect(second).toEqual(first);
    expect(await db.auditEvent.count({ where: { action: "thing.created" } })).toBe(before + 1);
  });

  it.each<[string, Record<string, string>]>([
    ["no page", { host: "localhost:3000" }],
    ["a page without an origin", { ...ours, origin: "null" }],
    ["another site", { ...ours, origin: "https://evil.example" }],
    [
      "another site that names itself as the host before us",
      { ...ours, origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    ],
    ["a frame of another site", { ...ours, "sec-fetch-site": "cross-site" }],
  ])("is refused from %s", async (_from, headers) => {
    browser.headers = new Headers(headers);
    expect(await create(null, form({ name: "x" }))).toMatchObject({ ok: false, refusal: { code: "forbidden" } });
  });

  it("of somebody who was signed out is refused, and can be sent again", async () => {
    browser.token = "";
    expect(await create(null, form({ name: "x" }))).toMatchObject({ ok: false, refusal: { code: "unauthenticated" } });
  });

  it.each([undefined, null, Number.NaN, 1, "x", {}, [], { not: "x" }, () => "x"])(
    "is refused when it is no form but %j",
    async (sent) => {
      expect(await create(null, sent as unknown as FormData)).toMatchObject({
        ok: false,
        refusal: { code: "validation_failed" },
      });
    },
  );
});
