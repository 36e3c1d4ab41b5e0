import { type Actor, has } from "#lib/access/actor";

/** Reads this person whole account numbers of this supplier? Others of the company see their last four signs. */
export function seesAccounts(actor: Actor, supplierId: string): boolean {
  return has(actor, "FINANCE", "ADMIN", "AUDITOR") || actor.supplierId === supplierId;
}
