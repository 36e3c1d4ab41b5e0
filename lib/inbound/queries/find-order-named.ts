import type { Actor } from "#lib/access/actor";
import { visibleRows } from "#lib/orders/queries/visible-rows";
import { db } from "#lib/platform/db";
import type { Source } from "../source.ts";

/** What of an order its messages are checked against. */
export interface OrderNamed {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly revision: number;
  readonly sentAt: string | null;
}

/** The order of this number, as its source sees it: one of a supplier speaks of that supplier's orders only. */
export async function findOrderNamed(
  actor: Actor,
  { supplierId }: Pick<Source, "supplierId">,
  number: string,
): Promise<OrderNamed | null> {
  const [order] = await db.$queryRaw<OrderNamed[]>`
    SELECT o.id::text, o.number, o.version, o.revision, iso(o.sent_at) AS "sentAt" FROM purchase_order o
    WHERE o.number = ${number} AND ${visibleRows(actor)} AND (${supplierId}::uuid IS NULL OR o.supplier_id = ${supplierId}::uuid)`;
  return order ?? null;
}
