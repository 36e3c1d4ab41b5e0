import { type Decision, no, yes } from "#lib/kernel/decision";
import { type Actor, has } from "./actor.ts";
import { type Role, signingRoles } from "./role.ts";

const company = ["BUYER", "APPROVER", "RECEIVER", "FINANCE", "ADMIN", "AUDITOR"] as const;

/** Who may ever do what. Ownership, limits and statuses are asked by the rooms, after this. "system" alone may do what names nobody. */
export const permissions = {
  "order.create": ["BUYER"],
  "order.copy": ["BUYER"],
  "order.edit": ["BUYER"],
  "order.delete": ["BUYER"],
  "order.hand-over": ["BUYER", "ADMIN"],
  "order.submit": ["BUYER"],
  "order.withdraw": ["BUYER"],
  "order.approve": signingRoles,
  "order.reject": signingRoles,
  "order.request-changes": signingRoles,
  "order.reassign": [...signingRoles, "ADMIN"],
  "order.add-approver": signingRoles,
  "order.recuse": signingRoles,
  "order.break-glass": ["BUYER", "APPROVER", "FINANCE"],
  "order.confirm-break-glass": ["APPROVER", "FINANCE"],
  "order.send": ["BUYER"],
  "order.acknowledge": ["SUPPLIER", "BUYER"],
  "order.decline": ["SUPPLIER"],
  "order.counter-propose": ["SUPPLIER"],
  "order.accept-proposal": ["BUYER"],
  "order.dismiss-proposal": ["BUYER"],
  "order.amend": ["BUYER"],
  "order.withdraw-change": ["BUYER"],
  "order.ship": ["SUPPLIER", "BUYER"],
  "order.reverse-shipment": ["SUPPLIER", "RECEIVER"],
  /** What carriers and banks say, through inbound webhooks. */
  "order.track-shipment": [],
  "order.record-payment": [],
  "order.receive": ["RECEIVER", "FINANCE"],
  "order.reverse-receipt": ["RECEIVER"],
  "order.return": ["RECEIVER"],
  "order.invoice": ["FINANCE", "SUPPLIER"],
  /** Finance, or whom the policy of match exceptions asks. */
  "order.accept-exception": signingRoles,
  "order.dispute-exception": signingRoles,
  "order.cancel-line": ["BUYER"],
  "order.cancel-remainder": ["BUYER"],
  "order.hold": ["BUYER", "FINANCE"],
  "order.release": ["BUYER", "FINANCE"],
  "order.cancel": ["BUYER"],
  "order.close": ["BUYER", "FINANCE"],
  "order.reopen": ["FINANCE"],
  "order.read": [...company, "SUPPLIER"],
  "order.read-route": company,
  "order.read-audit": company,
  "approval.read": signingRoles,
  "invoice.read": [...company, "SUPPLIER"],
  "supplier.read": [...company, "SUPPLIER"],
  "supplier.write": ["BUYER", "FINANCE", "ADMIN"],
  /** Where suppliers are paid: proposed by finance, and signed by whoever the rules name. */
  "supplier-change.read": company,
  "supplier-change.propose": ["FINANCE"],
  "supplier-change.decide": signingRoles,
  "company.read": company,
  "cost-centre.write": ["ADMIN", "FINANCE"],
  "exchange-rate.write": ["ADMIN", "FINANCE"],
  "settings.write": ["ADMIN"],
  "policy.read": company,
  "policy.write": ["ADMIN"],
  "group.write": ["ADMIN"],
  "limit.write": ["ADMIN"],
  "delegation.read": company,
  "delegation.write": signingRoles,
  "absence.read": company,
  "absence.write": [...signingRoles, "ADMIN"],
  "user.read": company,
  "user.write": ["ADMIN"],
  "session.end": [...company, "SUPPLIER"],
  "self.read": [...company, "SUPPLIER"],
  /** Those whose signature may be wanted. */
  "self.edit": ["BUYER", "APPROVER", "RECEIVER", "FINANCE"],
  "self.note": [...company, "SUPPLIER"],
  "password.change": [...company, "SUPPLIER"],
  "api-key.own": [...company, "SUPPLIER"],
  "api-key.any": ["ADMIN"],
  "endpoint.read": ["ADMIN", "AUDITOR", "SUPPLIER"],
  "endpoint.write": ["ADMIN", "SUPPLIER"],
  "delivery.read": [...company, "SUPPLIER"],
  "delivery.resend": ["ADMIN", "SUPPLIER"],
  "inbound.read": ["ADMIN", "AUDITOR"],
  "inbound.write": ["ADMIN"],
  "audit.export": ["AUDITOR", "FINANCE", "ADMIN"],
  "audit.read": ["AUDITOR", "FINANCE", "ADMIN"],
  "report.read": ["FINANCE", "ADMIN", "AUDITOR", "APPROVER"],
  "mail.read": ["ADMIN"],
  /** Before anybody is signed in, or by the system itself. */
  "system.run": [],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof permissions;

/** May somebody with these roles ever do this? */
export function can(actor: Actor, action: Action): Decision<true, "forbidden"> {
  const allowed: readonly Role[] = permissions[action];
  if (actor.type === "system" || has(actor, ...allowed)) return yes(true);
  return no("forbidden", "Your roles do not allow this. An administrator can change them.");
}

/** Everything that somebody with these roles may ever do. */
export function permissionsOf(actor: Actor): Action[] {
  return (Object.keys(permissions) as Action[]).filter((action) => can(actor, action).ok);
}
