import { expect, test } from "@playwright/test";
import { givenProgram, target } from "../support/target.ts";

const { url } = target();

/** One request to the running application, as another program sends it. */
async function ask(path: string, { as, ...init }: RequestInit & { as?: string } = {}) {
  const headers = { ...(as && { authorization: `Bearer ${as}` }), "content-type": "application/json" };
  const response = await fetch(`${url}${path}`, { headers, redirect: "manual", ...init });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") === true;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

test("the system says that it lives and is ready", async () => {
  expect((await ask("/api/health/live")).status).toBe(200);
  expect((await ask("/api/health/ready")).body).toMatchObject({ database: true, migrations: true, worker: true });
});

test("nobody is let in without a key", async () => {
  const { status, headers, body } = await ask("/api/v1/me");

  expect(status).toBe(401);
  expect(headers.get("content-type")).toContain("application/problem+json");
  expect(body).toMatchObject({ code: "unauthenticated", status: 401 });
});

test("a key acts for its person", async () => {
  const { userId, key } = await givenProgram(["BUYER", "APPROVER"]);
  const { body } = await ask("/api/v1/me", { as: key });

  expect(body).toMatchObject({ user: { id: userId }, roles: ["BUYER", "APPROVER"], supplier: null });
});

test("what does not exist, and a method that does not, are told apart", async () => {
  const { key: as } = await givenProgram(["BUYER"]);

  expect((await ask("/api/v1/nothing", { as })).body).toMatchObject({ code: "not_found" });
  const { status, headers } = await ask("/api/v1/me", { as, method: "DELETE" });
  expect(status).toBe(405);
  expect(headers.get("allow")).toBe("GET, HEAD, OPTIONS");
});

test("a request that is sent twice takes effect once", async () => {
  const { key: as } = await givenProgram(["BUYER"]);
  const code = `S-${Date.now()}`;
  const body = JSON.stringify({ code, name: "Hiwin", currency: "EUR", country: "DE" });
  const headers = {
    authorization: `Bearer ${as}`,
    "content-type": "application/json",
    "idempotency-key": `key-${code}`,
  };
  const send = () => ask("/api/v1/suppliers", { method: "POST", headers, body });

  const first = await send();
  const second = await send();

  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body).toEqual(first.body);
  expect(second.headers.get("idempotency-replayed")).toBe("true");
});
