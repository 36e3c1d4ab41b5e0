import { no, settle } from "#lib/kernel/decision";
import type { Tx } from "#lib/platform/db";
import { type Supplier, supplierOf } from "../supplier.ts";

/** The supplier, whose row nobody else changes until this transaction ends; refuses what is not there. */
export async function lockSupplier(tx: Tx, id: string): Promise<Supplier> {
  await tx.$queryRaw`SELECT FROM supplier WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.supplier.findUnique({ where: { id } });
  return row ? supplierOf(row) : settle(no("not_found", "There is no such supplier."));
}
