import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import type { Order } from "#lib/orders/order";
import { capitalized } from "#lib/kernel/capitalized";
import type { Tab } from "../ui/tabs.tsx";

export const orderTabNames = ["lines", "changes", "approvals", "deliveries", "invoices", "webhooks", "audit"] as const;
export type OrderTabName = (typeof orderTabNames)[number];

/** The parts of an order's page that this reader may open. */
export function orderTabs(actor: Actor): OrderTabName[] {
  return orderTabNames.filter((name) => {
    if (name === "approvals" || name === "changes") return can(actor, "order.read-route").ok;
    return name !== "audit" || can(actor, "order.read-audit").ok;
  });
}

/** The part that an address names; the lines for anything else. */
export function tabNamed(names: readonly OrderTabName[], asked: string | undefined): OrderTabName {
  return names.find((name) => name === asked) ?? "lines";
}

export function tabLinks(names: readonly OrderTabName[], current: OrderTabName, order: Order): Tab[] {
  const counts: Partial<Record<OrderTabName, number>> = {
    lines: order.lines.length,
    changes: order.changeOrders.length,
    deliveries: order.shipments.length + order.receipts.length + order.returns.length,
    invoices: order.invoices.length,
  };
  return names.map((name) => ({
    label: capitalized(name),
    href: name === "lines" ? `/orders/${order.id}` : `/orders/${order.id}?tab=${name}`,
    current: name === current,
    count: counts[name],
  }));
}
