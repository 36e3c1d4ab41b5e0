import type { Actor } from "#lib/access/actor";

/** Whose eyes: the company's, or the supplier's, who never sees cost centres, internal notes and base amounts. */
export type Audience = "company" | "supplier";

export function audienceOf(actor: Actor): Audience {
  return actor.supplierId === null ? "company" : "supplier";
}
