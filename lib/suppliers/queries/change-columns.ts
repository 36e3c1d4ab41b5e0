import type { Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { SupplierChange } from "../supplier-change.ts";

/** A change `c` of supplier `v` by user `u`, in the shape of `SupplierChange`. */
export const changeColumns = Prisma.sql`
  c.id, c.status, c.bank_details AS "bankDetails", c.previous, c.reason, c.content_hash AS "contentHash", iso(c.requested_at) AS "requestedAt", iso(c.ended_at) AS "endedAt",
  jsonb_build_object('id', v.id, 'code', v.code, 'name', v.name) AS supplier, jsonb_build_object('id', u.id, 'name', u.name) AS "requestedBy"`;

export const changeTables = Prisma.sql`
  supplier_change c JOIN supplier v ON v.id = c.supplier_id JOIN app_user u ON u.id = c.requested_by_id`;

/** One change as it stands in the database, or null. */
export async function loadChange(tx: Tx, id: string): Promise<SupplierChange | null> {
  const [change] = await tx.$queryRaw<SupplierChange[]>`
    SELECT ${changeColumns} FROM ${changeTables} WHERE c.id = ${id}::uuid`;
  return change ?? null;
}

/** What waits for its signatures, or null. A supplier has at most one. */
export async function findOpenChange(tx: Tx, supplierId: string): Promise<SupplierChange | null> {
  const [change] = await tx.$queryRaw<SupplierChange[]>`
    SELECT ${changeColumns} FROM ${changeTables} WHERE c.supplier_id = ${supplierId}::uuid AND c.status = 'PENDING_APPROVAL'`;
  return change ?? null;
}
