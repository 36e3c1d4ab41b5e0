import type { Write } from "#lib/platform/write";
import { Prisma } from "#prisma/generated/client";
import type { InstanceState } from "../instance.ts";

/** Nobody has to sign these exceptions of invoices any more: they resolved themselves, or their order ended. */
export function withdrawExceptions(exceptionIds: readonly string[], now: Date): Write {
  const rows = Prisma.sql`
    withdrawn_exceptions AS (
      UPDATE approval_instance SET state = 'WITHDRAWN', ended_at = ${now} WHERE match_exception_id = ANY (${[...exceptionIds]}::uuid[]) AND state = 'OPEN' RETURNING id
    ), skipped_signatures AS (
      UPDATE approval_step s SET state = 'SKIPPED', ended_at = ${now} FROM withdrawn_exceptions w WHERE s.instance_id = w.id AND s.state IN ('OPEN', 'WAITING')
    )`;
  return { rows };
}

/** The end of an order's running approval, if there is one: nobody has to sign it any more. What was signed stays on record. */
export function endInstance(orderId: string, state: Ended, now: Date): Write {
  return end(Prisma.sql`purchase_order_id = ${orderId}::uuid AND match_exception_id IS NULL`, state, now);
}

/** The same for a change of a supplier. */
export function endSupplierInstance(supplierChangeId: string, state: Ended, now: Date): Write {
  return end(Prisma.sql`supplier_change_id = ${supplierChangeId}::uuid`, state, now);
}

type Ended = Exclude<InstanceState, "OPEN">;

function end(which: Prisma.Sql, state: Ended, now: Date): Write {
  const rows = Prisma.sql`
    ended AS (
      UPDATE approval_instance SET state = ${state}::"InstanceState", ended_at = ${now} WHERE ${which} AND state = 'OPEN' RETURNING id
    ), skipped AS (
      UPDATE approval_step s SET state = 'SKIPPED', ended_at = ${now} FROM ended WHERE s.instance_id = ended.id AND s.state IN ('OPEN', 'WAITING')
    )`;
  return { rows };
}
