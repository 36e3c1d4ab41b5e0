import type { Actor } from "#lib/access/actor";
import { db } from "#lib/platform/db";
import { visibleTo } from "../visibility.ts";

/** The suppliers that a new order may go to, by name: what a form needs to offer them. At most a thousand. */
export async function listChoices(actor: Actor) {
  return db.supplier.findMany({
    where: { AND: [visibleTo(actor), { blocked: false }] },
    select: { id: true, name: true, code: true, currency: true, paymentTerms: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 1000,
  });
}
