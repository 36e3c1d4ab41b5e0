import { no, settle } from "#lib/kernel/decision";
import type { Tx } from "#lib/platform/db";
import type { SupplierChange } from "../supplier-change.ts";
import { loadChange } from "./change-columns.ts";

/** The change, with its supplier locked: all that becomes of changes of one supplier happens one after the other. */
export async function lockChange(tx: Tx, id: string): Promise<SupplierChange> {
  await tx.$queryRaw`
    SELECT FROM supplier WHERE id = (SELECT supplier_id FROM supplier_change WHERE id = ${id}::uuid) FOR UPDATE`;
  return (await loadChange(tx, id)) ?? settle(no("not_found", "There is no such change of a supplier."));
}
