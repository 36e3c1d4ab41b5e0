import type * as z from "zod";
import { query } from "#lib/change/query";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { DeliveryRow } from "../delivery.ts";
import { listDeliveriesInput } from "../input.ts";
import { deliveryColumns, visibleDeliveries } from "./delivery-rows.ts";

type Row = DeliveryRow & { readonly sortKey: string };

/** A page of deliveries, the newest first. */
export const listDeliveries = query(
  "delivery.read",
  listDeliveriesInput,
  async (actor, input): Promise<Page<DeliveryRow>> => {
    const rows = await db.$queryRaw<Row[]>`
    SELECT ${deliveryColumns}, d.created_at::text AS "sortKey"
    FROM webhook_delivery d JOIN webhook_endpoint e ON e.id = d.endpoint_id
    WHERE ${Prisma.join([visibleDeliveries(actor), ...filters(input)], " AND ")}
    ORDER BY d.created_at DESC, d.id DESC LIMIT ${input.limit + 1}`;
    const page = cutPage(rows, input.limit, ({ sortKey, id }) => [sortKey, id]);
    return { ...page, data: page.data.map(({ sortKey: _key, ...row }) => row) };
  },
);

function filters({
  endpointId,
  state,
  eventType,
  purchaseOrderId,
  cursor,
}: z.output<typeof listDeliveriesInput>): Prisma.Sql[] {
  return [
    ...(endpointId ? [Prisma.sql`d.endpoint_id = ANY (${endpointId}::uuid[])`] : []),
    ...(purchaseOrderId ? [Prisma.sql`d.purchase_order_id = ANY (${purchaseOrderId}::uuid[])`] : []),
    ...(state ? [Prisma.sql`d.state = ANY (${state}::"DeliveryState"[])`] : []),
    ...(eventType ? [Prisma.sql`d.event_type = ANY (${eventType})`] : []),
    ...(cursor ? [Prisma.sql`(d.created_at, d.id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`] : []),
  ];
}
