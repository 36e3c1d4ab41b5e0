import { describe, expect, it } from "vitest";
import { authHeaders, type EndpointAuth, type GivenAuth, maskAuth, oneAuthorization, settledAuth } from "./auth.ts";
import { authField } from "./auth-input.ts";

const bearer = { type: "bearer", token: "s3cret" } as const;
const basic = { type: "basic", username: "erp", password: "p:ss wörd" } as const;

describe("how we show a receiver who calls", () => {
  it.each<[string, EndpointAuth | null, Record<string, string>]>([
    ["not at all", null, {}],
    ["by a token", bearer, { Authorization: "Bearer s3cret" }],
    ["by name and password", basic, { Authorization: "Basic ZXJwOnA6c3Mgd8O2cmQ=" }],
  ])("%s", (_how, auth, headers) => {
    expect(authHeaders(auth)).toEqual(headers);
  });

  it("is shown without what is secret", () => {
    expect([bearer, basic, null].map(maskAuth)).toEqual([
      { type: "bearer", token: "[hidden]" },
      { type: "basic", username: "erp", password: "[hidden]" },
      null,
    ]);
  });
});

describe("what is given", () => {
  it.each<[string, GivenAuth | null | undefined, EndpointAuth | null, EndpointAuth | null]>([
    ["nothing is said", undefined, bearer, bearer],
    ["it is taken away", null, bearer, null],
    ["it is new", bearer, null, bearer],
    ["the token comes back hidden", { type: "bearer", token: "[hidden]" }, bearer, bearer],
    ["the token is left out", { type: "bearer" }, bearer, bearer],
    ["another name keeps the password", { type: "basic", username: "shop" }, basic, { ...basic, username: "shop" }],
    ["another kind replaces it", basic, bearer, basic],
  ])("where %s", (_what, given, before, after) => {
    expect(settledAuth(given, before)).toEqual({ ok: true, value: after });
  });

  it.each<[string, GivenAuth, EndpointAuth | null]>([
    ["token", { type: "bearer" }, null],
    ["token", { type: "bearer", token: "[hidden]" }, basic],
    ["username", { type: "basic", password: "x" }, bearer],
    ["password", { type: "basic", username: "x" }, bearer],
    ["username", { ...bearer, username: "x" }, null],
    ["password", { ...bearer, password: "x" }, null],
    ["token", { ...basic, token: "x" }, null],
  ])("is refused at %s: %j", (field, given, before) => {
    expect(settledAuth(given, before)).toMatchObject({
      ok: false,
      refusal: { details: { errors: [{ path: ["auth", field] }] } },
    });
  });

  it("brings the only Authorization there is", () => {
    const own = { "X-Tenant": "north", authorization: "Bearer x" };
    expect(oneAuthorization(bearer, own)).toMatchObject({ ok: false });
    expect(oneAuthorization(null, own).ok).toBe(true);
    expect(oneAuthorization(bearer, { "X-Tenant": "north" }).ok).toBe(true);
  });
});

describe("who we are, as it comes from outside", () => {
  it.each([undefined, null, { type: "none" }, bearer, basic])("is read: %j", (raw) => {
    expect(authField.safeParse(raw).success).toBe(true);
  });

  it.each([
    { type: "digest" },
    {},
    [],
    "bearer",
    { type: "bearer", token: "a b" },
    { type: "bearer", token: "a\r\nX: 1" },
    { type: "basic", username: "a:b", password: "x" },
    { type: "basic", username: "a\nb", password: "x" },
    { type: "bearer", token: "x", more: 1 },
  ])("is refused: %j", (raw) => {
    expect(authField.safeParse(raw).success).toBe(false);
  });
});
