import { describe, expect, it } from "vitest";
import { anActor } from "#lib/orders/examples";
import { navFor } from "./nav-for.ts";
import { rolesInWords } from "./roles-in-words.ts";

const labels = (...args: Parameters<typeof navFor>) => navFor(...args).map(({ label }) => label);

describe("the navigation", () => {
  it("has the inbox for those who decide, and no webhooks and audit for those who may not see them", () => {
    expect(labels(anActor({ roles: ["APPROVER"] }))).toEqual([
      "Home",
      "Inbox",
      "Orders",
      "Receiving",
      "Invoices",
      "Suppliers",
      "Reports",
      "Settings",
    ]);
  });

  it("shows an administrator webhooks and audit, with a line above the first of them only", () => {
    const nav = navFor(anActor({ roles: ["ADMIN"] }));
    expect(nav.map(({ label }) => label)).not.toContain("Inbox");
    expect(nav.filter(({ apart }) => apart).map(({ label }) => label)).toEqual(["Webhooks"]);
  });

  it("is short for suppliers", () => {
    const supplier = anActor({ type: "supplier", roles: ["SUPPLIER"], supplierId: "s" });
    expect(labels(supplier)).toEqual(["Home", "Orders", "Invoices", "Webhooks", "API keys"]);
  });

  it("has a key for each place, and no key twice", () => {
    const keys = navFor(anActor({ roles: ["ADMIN", "APPROVER"] })).map(({ go }) => go);
    expect(keys.every(Boolean)).toBe(true);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("says what somebody is", () => {
    expect(rolesInWords(["APPROVER", "BUYER"])).toBe("Buyer · Approver");
  });
});
