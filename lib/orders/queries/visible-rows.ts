import { type Actor, has } from "#lib/access/actor";
import { Prisma } from "#prisma/generated/client";

/** `sees`, asked of the rows `o` of a list. */
export function visibleRows(actor: Actor): Prisma.Sql {
  if (actor.type === "system" || has(actor, "BUYER", "ADMIN", "AUDITOR")) return Prisma.sql`true`;
  if (actor.supplierId !== null) return Prisma.sql`o.supplier_id = ${actor.supplierId}::uuid AND o.sent_at IS NOT NULL`;
  return Prisma.sql`o.first_submitted_at IS NOT NULL`;
}
