import type { Tx } from "#lib/platform/db";
import type { OrderSupplier } from "../order.ts";

export interface OrderFacts {
  readonly supplier: OrderSupplier | null;
  readonly unknownCostCentres: readonly string[];
  readonly baseCurrency: string;
  /** Base currency per unit of the order's; null where none is known today. */
  readonly rate: string | null;
  /** In the company's time zone. */
  readonly today: string;
  /** The next of the series, for a new order only; never given twice, and the count goes on over the years. */
  readonly nextNumber: string | null;
}

interface Asked {
  readonly supplierId: string;
  readonly currency: string;
  readonly costCentres: readonly string[];
  readonly numbered?: boolean;
}

/** All that a draft is checked against and computed with, in one question. */
export async function orderFacts(tx: Tx, asked: Asked): Promise<OrderFacts> {
  const [facts] = await tx.$queryRaw<[OrderFacts]>`
    SELECT
      (SELECT json_build_object('id', s.id, 'code', s.code, 'name', s.name, 'country', s.country, 'blocked', s.blocked,
         'autoSend', s.auto_send, 'twoWayMatch', s.two_way_match, 'createdAt', iso(s.created_at))
       FROM supplier s WHERE s.id = ${asked.supplierId}::uuid) AS supplier,
      ARRAY(SELECT code FROM unnest(${[...asked.costCentres]}::text[]) AS code
        WHERE NOT EXISTS (SELECT FROM cost_centre c WHERE c.code = code.code AND c.active)) AS "unknownCostCentres",
      settings.base_currency::text AS "baseCurrency",
      CASE WHEN settings.base_currency = ${asked.currency} THEN '1' ELSE (
        SELECT trim_scale(r.rate)::text FROM exchange_rate r
        WHERE r.currency = ${asked.currency} AND r.valid_from <= (now() AT TIME ZONE settings.time_zone)::date
        ORDER BY r.valid_from DESC LIMIT 1) END AS rate,
      (now() AT TIME ZONE settings.time_zone)::date::text AS today,
      CASE WHEN ${asked.numbered ?? false} THEN 'PO-' || to_char(now() AT TIME ZONE settings.time_zone, 'YYYY') || '-'
        || lpad(nextval('purchase_order_number')::text, 6, '0') END AS "nextNumber"
    FROM settings`;
  return facts;
}
