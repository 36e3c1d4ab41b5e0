import type { Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { LastOrdered } from "../reorder.ts";

interface From {
  readonly supplierCode: string | null;
  readonly supplierId: string | null;
}

/** The line of the last order of a SKU, approved ones first; null where it was never ordered, or not from that supplier. */
export async function findLastOrdered(
  tx: Tx,
  sku: string,
  { supplierCode, supplierId }: From,
): Promise<LastOrdered | null> {
  const from = [
    ...(supplierCode === null ? [] : [Prisma.sql`AND s.code = ${supplierCode}`]),
    ...(supplierId === null ? [] : [Prisma.sql`AND s.id = ${supplierId}::uuid`]),
  ];
  const [row] = await tx.$queryRaw<LastOrdered[]>`
    SELECT s.id::text AS "supplierId", o.currency::text, o.payment_terms AS "paymentTerms", l.description, l.category, l.unit,
      trim_scale(l.unit_price)::text AS "unitPrice", trim_scale(l.discount_percent)::text AS "discountPercent",
      trim_scale(l.tax_rate_percent)::text AS "taxRatePercent", (SELECT c.code FROM cost_centre c WHERE c.code = l.cost_centre AND c.active) AS "costCentre"
    FROM purchase_order_line l JOIN purchase_order o ON o.id = l.purchase_order_id JOIN supplier s ON s.id = o.supplier_id
    WHERE l.sku = ${sku} AND l.kind = 'GOODS' AND o.status NOT IN ('REJECTED', 'CANCELLED') ${from.length > 0 ? Prisma.join(from, " ") : Prisma.empty}
    ORDER BY (o.approved_at IS NOT NULL) DESC, o.created_at DESC, o.id DESC, l.line_number LIMIT 1`;
  return row ?? null;
}
