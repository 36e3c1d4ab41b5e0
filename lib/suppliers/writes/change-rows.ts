import type { Refusal } from "#lib/kernel/decision";
import type { Write } from "#lib/platform/write";
import { Prisma } from "#prisma/generated/client";
import type { SupplierChange, SupplierChangeStatus } from "../supplier-change.ts";

/** A change that waits for its signatures. */
export function insertChange(change: SupplierChange): Write {
  const { id, supplier, bankDetails, previous, reason, contentHash, requestedBy, requestedAt } = change;
  const rows = Prisma.sql`
    proposed AS (
      INSERT INTO supplier_change (id, supplier_id, bank_details, previous, reason, content_hash, requested_by_id, requested_at)
      VALUES (${id}::uuid, ${supplier.id}::uuid, ${json(bankDetails)}::jsonb, ${json(previous)}::jsonb, ${reason}, ${contentHash}, ${requestedBy.id}::uuid, ${requestedAt}::timestamptz)
    )`;
  return { rows };
}

/** Its end. With an approval the supplier has the new bank details from now on. */
export function endChange(
  { id }: Pick<SupplierChange, "id">,
  status: Exclude<SupplierChangeStatus, "PENDING_APPROVAL">,
  now: Date,
): Write {
  const rows = Prisma.sql`
    ended_change AS (
      UPDATE supplier_change SET status = ${status}::"SupplierChangeStatus", ended_at = ${now}
      WHERE id = ${id}::uuid AND status = 'PENDING_APPROVAL' RETURNING supplier_id, bank_details
    ), supplier_with_details AS (
      UPDATE supplier v SET bank_details = ended_change.bank_details, version = v.version + 1, updated_at = ${now}
      FROM ended_change WHERE v.id = ended_change.supplier_id AND ${status === "APPROVED"}
    )`;
  return { rows, counted: "ended_change", otherwise: overtaken };
}

const overtaken: Refusal = {
  code: "version_conflict",
  because: "Somebody decided on these bank details a moment ago. Look at them again.",
};

function json(details: object | null): string | null {
  return details === null ? null : JSON.stringify(details);
}
