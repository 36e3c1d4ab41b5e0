import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { db } from "#lib/platform/db";
import { getSupplierInput } from "../input.ts";
import { type Supplier, supplierFor, supplierOf } from "../supplier.ts";
import { visibleTo } from "../visibility.ts";

/** One supplier; what the actor may not see is not found. */
export const getSupplier = query("supplier.read", getSupplierInput, async (actor, { id }): Promise<Supplier> => {
  const row = await db.supplier.findFirst({ where: { AND: [{ id }, visibleTo(actor)] } });
  return row ? supplierFor(actor, supplierOf(row)) : settle(no("not_found", "There is no such supplier."));
});
