import { type Actor, has } from "#lib/access/actor";

interface Seen {
  readonly supplier: { readonly id: string };
  readonly sentAt: string | null;
  readonly firstSubmittedAt: string | null;
}

/** Everyone sees what concerns him: buyers, administrators and auditors all, the others from the first submission on, suppliers their own once sent. */
export function sees(actor: Actor, order: Seen): boolean {
  if (actor.type === "system" || has(actor, "BUYER", "ADMIN", "AUDITOR")) return true;
  if (actor.supplierId !== null) return actor.supplierId === order.supplier.id && order.sentAt !== null;
  return order.firstSubmittedAt !== null;
}
