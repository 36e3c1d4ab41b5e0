import type { Actor } from "#lib/access/actor";
import { type Action, can } from "#lib/access/permission";
import type { NavEntry } from "../shell/nav.ts";

/** The places this person can go, in the order of the day's work. */
export function navFor(actor: Actor): NavEntry[] {
  return actor.supplierId === null ? companyNav(actor) : supplierNav;
}

const home: NavEntry = { label: "Home", href: "/", icon: "home", go: "h" };

const supplierNav: NavEntry[] = [
  { ...home, short: "Home" },
  { label: "Orders", href: "/orders", icon: "order", go: "o", short: "Orders" },
  { label: "Invoices", href: "/invoices", icon: "invoice", go: "v", short: "Invoices" },
  { label: "Webhooks", href: "/webhooks", icon: "webhook", go: "w", apart: true },
  { label: "API keys", href: "/settings/api-keys", icon: "key", go: "k" },
];

function companyNav(actor: Actor): NavEntry[] {
  const may = (action: Action, entry: NavEntry) => (can(actor, action).ok ? [entry] : []);
  const [first, ...rest] = [
    ...may("endpoint.read", { label: "Webhooks", href: "/webhooks", icon: "webhook", go: "w" }),
    ...may("report.read", { label: "Reports", href: "/reports/approvals", icon: "budget", go: "p" }),
    ...may("audit.read", { label: "Audit", href: "/audit", icon: "audit", go: "a" }),
    { label: "Settings", href: "/settings", icon: "settings", go: "t" } satisfies NavEntry,
  ];
  return [
    home,
    ...may("approval.read", {
      label: "Inbox",
      href: "/approvals",
      icon: "inbox",
      go: "i",
      count: "inbox",
      short: "Inbox",
    }),
    { label: "Orders", href: "/orders", icon: "order", go: "o", short: "Orders" },
    { label: "Receiving", href: "/receiving", icon: "receive", go: "r", short: "Receive" },
    { label: "Invoices", href: "/invoices", icon: "invoice", go: "v" },
    { label: "Suppliers", href: "/suppliers", icon: "supplier", go: "s" },
    ...(first ? [{ ...first, apart: true }] : []),
    ...rest,
  ];
}
