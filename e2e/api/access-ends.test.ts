import { expect, test } from "../support/fixtures.ts";
import { givenMember } from "../support/company.ts";
import { draft } from "../support/life.ts";
import { target } from "../support/target.ts";

test("a revoked key ends at once", async ({ company }) => {
  const admin = company.admin.api;
  const member = await givenMember(target().url, admin, `revoked-${company.tag}`, { roles: ["BUYER"] });
  expect((await member.api.ask("GET", "/me")).status).toBe(200);
  expect((await admin.ask("DELETE", `/api-keys/${member.keyId}`)).status).toBe(204);
  const headers = { "idempotency-key": "after" };
  expect((await member.api.ask("GET", "/me")).body.code).toBe("unauthenticated");
  const made = await member.api.ask("POST", "/purchase-orders", { body: draft(company), headers });
  expect(made.status).toBe(401);
  expect((await admin.ask("DELETE", `/api-keys/${member.keyId}`)).status).toBe(404);
});

test("a disabled user ends at once, and comes back when enabled", async ({ company }) => {
  const admin = company.admin.api;
  const member = await givenMember(target().url, admin, `disabled-${company.tag}`, { roles: ["BUYER"] });
  const keyed = { body: draft(company), headers: { "idempotency-key": "before" } };
  expect((await member.api.ask("POST", "/purchase-orders", keyed)).status).toBe(201);
  await admin.change(`/users/${member.id}`, { active: false });
  expect((await member.api.ask("GET", "/me")).status).toBe(401);
  expect((await member.api.ask("POST", "/purchase-orders", keyed)).status).toBe(401);
  await admin.change(`/users/${member.id}`, { active: true });
  const again = await member.api.ask("POST", "/purchase-orders", keyed);
  expect([200, 201, 401]).toContain(again.status);
});

test("changed roles count from the next request on", async ({ company }) => {
  const admin = company.admin.api;
  const member = await givenMember(target().url, admin, `roles-${company.tag}`, { roles: ["BUYER"] });
  expect((await member.api.ask("POST", "/purchase-orders", { body: draft(company) })).status).toBe(201);
  await admin.change(`/users/${member.id}`, { roles: ["RECEIVER"] });
  expect((await member.api.ask("POST", "/purchase-orders", { body: draft(company) })).status).toBe(403);
});

test("nobody gives himself more: roles, limits and keys of others are the administrator's", async ({ company }) => {
  const { id } = company.buyer;
  for (const who of ["buyer", "approver", "finance", "auditor", "supplier"] as const) {
    const { api } = company[who];
    expect((await api.ask("PATCH", `/users/${id}`, { body: { roles: ["ADMIN"] } })).status, who).toBe(403);
    const stolen = await api.ask("POST", "/api-keys", { body: { name: "x", userId: company.admin.id } });
    expect(stolen.status, who).toBe(403);
    expect((await api.ask("DELETE", `/api-keys/${company.admin.keyId}`)).status, who).toBe(404);
  }
});

test("a supplier's person holds no other role, and only he has a supplier", async ({ company }) => {
  const facts = { name: "x", supplierId: company.supplierId };
  for (const body of [
    { ...facts, email: `a-${company.tag}@example.com`, roles: ["SUPPLIER", "BUYER"] },
    { ...facts, email: `b-${company.tag}@example.com`, roles: ["BUYER"] },
    { name: "x", email: `c-${company.tag}@example.com`, roles: ["SUPPLIER"] },
  ])
    expect((await company.admin.api.ask("POST", "/users", { body })).status, JSON.stringify(body)).toBe(422);
});
