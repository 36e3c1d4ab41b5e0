import { randomUUID } from "node:crypto";
import { client } from "../support/api.ts";
import { expect, test } from "../support/fixtures.ts";
import { target } from "../support/target.ts";

const { url } = target();

test("the system says that it lives and is ready", async () => {
  const live = await fetch(`${url}/api/health/live`);
  const ready = await fetch(`${url}/api/health/ready`);

  expect([live.status, ready.status]).toEqual([200, 200]);
  expect(await ready.json()).toMatchObject({ database: true, migrations: true, worker: true });
});

test("nobody is let in without a key", async () => {
  const { status, headers, body } = await client(url, null).ask("GET", "/me");

  expect(status).toBe(401);
  expect(headers.get("content-type")).toContain("application/problem+json");
  expect(body).toMatchObject({ code: "unauthenticated", status: 401 });
});

test("a key acts for its person", async ({ company: { buyer } }) => {
  const { body } = await buyer.api.ask<unknown>("GET", "/me");

  expect(body).toMatchObject({ user: { id: buyer.id, email: buyer.email }, roles: ["BUYER"], supplier: null });
});

test("a request that is sent twice takes effect once", async ({ company: { buyer } }) => {
  const body = { code: `S-${randomUUID().slice(0, 8)}`, name: "Hiwin", currency: "EUR", country: "DE" };
  const headers = { "idempotency-key": randomUUID() };
  const first = await buyer.api.ask("POST", "/suppliers", { body, headers });
  const second = await buyer.api.ask("POST", "/suppliers", { body, headers });

  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.text).toEqual(first.text);
  expect(second.headers.get("idempotency-replayed")).toBe("true");
});

test("the API describes itself to programs and to people, open to all", async () => {
  const document = await (await fetch(`${url}/api/v1/openapi.json`)).json();
  const page = await (await fetch(`${url}/docs/api`)).text();

  expect(document).toMatchObject({ openapi: "3.1.0", servers: [{ url: "/api/v1" }] });
  for (const path of Object.keys(document.paths)) expect(page).toContain(path.replaceAll("&", "&amp;"));
});
