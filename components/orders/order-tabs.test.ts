import { describe, expect, it } from "vitest";
import { anActor, anOrder } from "#lib/orders/examples";
import { orderTabs, tabLinks, tabNamed } from "./order-tabs.ts";

const supplier = anActor({ type: "supplier", roles: ["SUPPLIER"], supplierId: "s" });

describe("the parts of an order's page", () => {
  it("hide route and audit from suppliers, also when they ask for them by address", () => {
    const names = orderTabs(supplier);
    expect(names).toEqual(["lines", "deliveries", "invoices", "webhooks"]);
    expect(tabNamed(names, "audit")).toBe("lines");
  });

  it("have addresses, and say how much is there", () => {
    const order = anOrder();
    const links = tabLinks(orderTabs(anActor()), "lines", order);
    expect(links[0]).toEqual({ label: "Lines", href: `/orders/${order.id}`, current: true, count: 1 });
    expect(links.at(-1)).toMatchObject({ label: "Audit", href: `/orders/${order.id}?tab=audit`, current: false });
  });
});
