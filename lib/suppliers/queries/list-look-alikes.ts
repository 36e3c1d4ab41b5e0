import { query } from "#lib/change/query";
import { db } from "#lib/platform/db";
import { getSupplierInput } from "../input.ts";
import { visibleTo } from "../visibility.ts";

export interface LookAlike {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Other suppliers whose names are easily taken for this one's, the oldest first, at most five. */
export const listLookAlikes = query("supplier.read", getSupplierInput, async (actor, { id }): Promise<LookAlike[]> => {
  const one = await db.supplier.findFirst({ where: { AND: [{ id }, visibleTo(actor)] }, select: { skeleton: true } });
  if (!one || one.skeleton === "") return [];
  return db.supplier.findMany({
    where: { AND: [{ skeleton: one.skeleton, id: { not: id } }, visibleTo(actor)] },
    select: { id: true, code: true, name: true },
    orderBy: { id: "asc" },
    take: 5,
  });
});
