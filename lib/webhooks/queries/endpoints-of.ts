import type { Actor } from "#lib/access/actor";
import type { Prisma } from "#prisma/generated/client";

/** Those an actor may see: a supplier its own, the company all. */
export function endpointsOf(actor: Actor): Prisma.WebhookEndpointWhereInput {
  return { deletedAt: null, ...(actor.supplierId !== null && { supplierId: actor.supplierId }) };
}
