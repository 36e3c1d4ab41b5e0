import { describe, expect, it } from "vitest";
import { belongs, keepsAnAdministrator } from "./membership.ts";

describe("a person", () => {
  it("is of the company, or of one supplier and nothing else", () => {
    expect(belongs(["BUYER", "ADMIN"], null).ok).toBe(true);
    expect(belongs(["SUPPLIER"], "s").ok).toBe(true);
  });

  it.each([
    ["a supplier's user with another role", ["SUPPLIER", "BUYER"], "s", "roles"],
    ["a supplier's user without a supplier", ["SUPPLIER"], null, "supplierId"],
    ["somebody of the company with a supplier", ["BUYER"], "s", "supplierId"],
  ] as const)("is never %s", (_who, roles, supplierId, path) => {
    expect(belongs(roles, supplierId)).toMatchObject({
      ok: false,
      refusal: { code: "validation_failed", details: { errors: [{ path }] } },
    });
  });

  it("stays administrator while there is no other one", () => {
    expect([
      keepsAnAdministrator(0, false).ok,
      keepsAnAdministrator(1, false).ok,
      keepsAnAdministrator(0, true).ok,
    ]).toEqual([false, true, true]);
  });
});
