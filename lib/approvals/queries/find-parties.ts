import { db } from "#lib/platform/db";
import type { Parties } from "../trial-order.ts";

/** The supplier and requester of an order that is only typed; null where one does not exist. */
export async function findParties(
  supplierId: string | null,
  requesterId: string,
): Promise<{ supplier: Parties["supplier"]; requester: Parties["requester"] | null }> {
  const [supplier, requester] = await Promise.all([
    supplierId === null
      ? null
      : db.supplier.findUnique({
          where: { id: supplierId },
          select: { id: true, code: true, name: true, country: true },
        }),
    db.user.findFirst({ where: { id: requesterId, supplierId: null }, select: { id: true, name: true } }),
  ]);
  return { supplier, requester };
}
