import type { Actor } from "#lib/access/actor";
import { type Action, can } from "#lib/access/permission";

interface Area {
  readonly href: string;
  readonly title: string;
  readonly about: string;
  readonly action: Action;
}

const areas: readonly Area[] = [
  {
    href: "/settings/users",
    title: "Users",
    about: "Who signs in, and what everybody may do",
    action: "user.read",
  },
  {
    href: "/settings/company",
    title: "Company",
    about: "Name, addresses, base currency, working time and tolerances",
    action: "company.read",
  },
  {
    href: "/settings/approvals",
    title: "Approval rules",
    about: "Who signs what, tried on past orders before it is in force",
    action: "policy.read",
  },
  {
    href: "/settings/groups",
    title: "Groups",
    about: "People under one name, whom approval policies mean together",
    action: "user.read",
  },
  {
    href: "/settings/limits",
    title: "Approval limits",
    about: "What a person or a role may approve, per order or over some days",
    action: "user.read",
  },
  {
    href: "/settings/cost-centres",
    title: "Cost centres",
    about: "Who pays for what is ordered",
    action: "company.read",
  },
  {
    href: "/settings/exchange-rates",
    title: "Exchange rates",
    about: "What other currencies count in the base currency",
    action: "company.read",
  },
  {
    href: "/settings/api-keys",
    title: "API keys",
    about: "Programs that act for you",
    action: "api-key.own",
  },
  {
    href: "/settings/inbound",
    title: "Inbound webhooks",
    about: "Carriers, suppliers, banks and warehouses that tell us something",
    action: "inbound.read",
  },
  {
    href: "/settings/absence",
    title: "Absence and delegation",
    about: "When you are away, and who acts for you; who else is away",
    action: "absence.read",
  },
  {
    href: "/settings/my-mails",
    title: "Mails to you",
    about: "What waits for your signature: at once, every morning, or not",
    action: "self.edit",
  },
  {
    href: "/settings/password",
    title: "Your password",
    about: "Change it, and sign out everywhere else",
    action: "password.change",
  },
  {
    href: "/settings/mails",
    title: "Mails",
    about: "What was sent, waits, is kept or failed",
    action: "mail.read",
  },
];

/** The settings that the actor may look at. */
export function areasFor(actor: Actor): readonly Area[] {
  return areas.filter(({ action }) => can(actor, action).ok);
}
