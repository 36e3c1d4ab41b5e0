import { routes } from "../support/routes.ts";
import { expect, test } from "../support/fixtures.ts";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

test("a method that a path does not have is 405, with those that it has", async ({ company }) => {
  const all = await routes();
  expect(all.length).toBeGreaterThan(40);
  for (const { path, methods: own } of all) {
    for (const method of methods.filter((one) => !own.includes(one))) {
      const answer = await company.admin.api.ask(method, path({}));
      expect(answer.status, `${method} ${path({})}`).toBe(405);
      expect(answer.body.code).toBe("method_not_allowed");
      const allow = (answer.headers.get("allow") ?? "").split(", ");
      expect(allow, path({})).toEqual(expect.arrayContaining([...own]));
      expect(allow).not.toContain(method);
    }
  }
});

test("a path that does not exist is 404 with every method", async ({ company }) => {
  for (const method of methods) {
    const answer = await company.admin.api.ask(method, "/purchase-orders/1/2/3/4");
    expect(answer.body, method).toMatchObject({ status: 404, code: "not_found" });
  }
});

test("every answer names its request, is kept by no cache and guessed at by no browser", async ({ company }) => {
  for (const path of ["/me", "/purchase-orders", "/suppliers", "/nothing"]) {
    const { headers } = await company.buyer.api.ask("GET", path);
    expect(headers.get("x-request-id")).toBeTruthy();
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  }
});
