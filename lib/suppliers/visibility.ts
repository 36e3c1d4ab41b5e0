import type { Actor } from "#lib/access/actor";

/** Everyone of the company sees all suppliers, a supplier's user only his own. */
export function visibleTo(actor: Actor): { id?: string } {
  return actor.supplierId === null ? {} : { id: actor.supplierId };
}
