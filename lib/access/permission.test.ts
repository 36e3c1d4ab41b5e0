import { describe, expect, it } from "vitest";
import { type Actor, theSystem } from "./actor.ts";
import { type Action, can, permissions, permissionsOf } from "./permission.ts";
import { type Role, roles } from "./role.ts";

const one = (...held: Role[]): Actor => ({ ...theSystem("r"), type: "user", id: "u", roles: held });
const actions = Object.keys(permissions) as Action[];

describe("what roles allow", () => {
  it("is nothing for somebody without any", () => {
    expect(permissionsOf(one())).toEqual([]);
  });

  it("is the sum of what each allows", () => {
    const both = permissionsOf(one("BUYER", "FINANCE"));
    const each = new Set([...permissionsOf(one("BUYER")), ...permissionsOf(one("FINANCE"))]);
    expect(both).toEqual(actions.filter((action) => each.has(action)));
  });

  it.each(["order.approve", "order.receive", "order.invoice", "order.submit", "order.create"] as const)(
    "is never %s for an administrator by itself",
    (action) => expect(can(one("ADMIN"), action).ok).toBe(false),
  );

  it("is to read for an auditor, and what concerns only himself", () => {
    const changing = permissionsOf(one("AUDITOR")).filter(
      (action) => !/\.read|\.export|^self\.|^session\.|^password\.|^api-key\.own/.test(action),
    );
    expect(changing).toEqual([]);
  });

  it("is for a supplier never what the company knows of itself", () => {
    for (const action of [
      "company.read",
      "user.read",
      "policy.read",
      "audit.read",
      "order.read-route",
      "order.read-audit",
      "mail.read",
    ] as const) {
      expect(can(one("SUPPLIER"), action)).toMatchObject({ ok: false, refusal: { code: "forbidden" } });
    }
  });

  it("is everything for the system, and what names nobody for the system only", () => {
    expect(permissionsOf(theSystem("r"))).toEqual(actions);
    expect(permissionsOf(one(...roles))).not.toContain("system.run");
  });
});
