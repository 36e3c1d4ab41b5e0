import { describe, expect, it } from "vitest";
import { givenAnew, leadsElsewhere } from "./given-anew.ts";

it.each([
  ["https://a.example/one", "https://a.example/two", false],
  ["https://a.example/", "https://a.example:443/", false],
  ["https://a.example/", "https://a.example:8443/", true],
  ["https://a.example/", "https://b.example/", true],
  ["https://a.example/", "http://a.example/", true],
  ["https://a.example/", undefined, false],
])("from %s to %s it leads elsewhere: %s", (before, after, elsewhere) => {
  expect(leadsElsewhere(before, after)).toBe(elsewhere);
});

describe("an endpoint that moves to another host", () => {
  const had = { auth: true, headers: { "X-Token": "s3cret", "X-Tenant": "north" } };
  const auth = { type: "bearer", token: "another" } as const;

  it("takes no authentication along of which nothing was said", () => {
    expect(givenAnew({ headers: {} }, had)).toMatchObject({
      refusal: { details: { errors: [{ path: ["auth"], message: expect.stringContaining("another host") }] } },
    });
    expect(givenAnew({ auth, headers: {} }, had).ok).toBe(true);
    expect(givenAnew({ auth: null, headers: {} }, had).ok).toBe(true);
  });

  it("takes no hidden header along, and all others", () => {
    for (const headers of [undefined, { "X-Token": "[hidden]" }])
      expect(givenAnew({ auth, headers }, had)).toMatchObject({
        refusal: { details: { errors: [{ path: ["headers"], message: expect.stringContaining("X-Token") }] } },
      });
    expect(givenAnew({ auth, headers: { "X-Token": "new", "X-Tenant": "north" } }, had).ok).toBe(true);
    expect(givenAnew({ auth }, { auth: true, headers: { "X-Tenant": "north" } }).ok).toBe(true);
  });
});
