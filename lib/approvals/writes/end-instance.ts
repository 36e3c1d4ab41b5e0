import type { Write } from "#lib/platform/write";
import { Prisma } from "#prisma/generated/client";
import type { InstanceState } from "../instance.ts";

/** Nobody has to sign these exceptions of invoices any more: they resolved themselves, or their order ended. */
export function withdrawExceptions(exceptionIds: readonly string[], now: Date): Write {
  return end(Prisma.sql`match_exception_id = ANY (${[...exceptionIds]}::uuid[])`, "WITHDRAWN", now, "of_exceptions");
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

/** `part` tells the parts of one statement apart: an order's approval and those of its exceptions may end in the same. */
function end(which: Prisma.Sql, state: Ended, now: Date, part = "of_its_own"): Write {
  const ended = Prisma.raw(`ended_${part}`);
  const rows = Prisma.sql`
    ${ended} AS (
      UPDATE approval_instance SET state = ${state}::"InstanceState", ended_at = ${now} WHERE ${which} AND state = 'OPEN' RETURNING id
    ), ${Prisma.raw(`skipped_${part}`)} AS (
      UPDATE approval_step s SET state = 'SKIPPED', ended_at = ${now} FROM ${ended} WHERE s.instance_id = ${ended}.id AND s.state IN ('OPEN', 'WAITING')
    )`;
  return { rows };
}
