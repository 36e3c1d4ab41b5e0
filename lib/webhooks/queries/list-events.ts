import type * as z from "zod";
import { query } from "#lib/change/query";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { EventRow } from "../event.ts";
import { listEventsInput } from "../input.ts";
import { deliveryState, deliveryTables, visibleDeliveries } from "./delivery-rows.ts";
import { eventColumns, visibleEvents } from "./event-rows.ts";

type Row = EventRow & { readonly sortKey: string };
type Input = z.output<typeof listEventsInput>;

/** A page of events, the newest first. */
export const listEvents = query("delivery.read", listEventsInput, async (actor, input): Promise<Page<EventRow>> => {
  const delivered = deliveryFilters(input);
  const through = Prisma.sql`EXISTS (SELECT FROM ${deliveryTables} WHERE ${Prisma.join([Prisma.sql`d.event_id = v.id`, visibleDeliveries(actor), ...delivered], " AND ")})`;
  const wanted = [visibleEvents(actor), ...filters(input), ...(delivered.length > 0 ? [through] : [])];
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${eventColumns}, v.at::text AS "sortKey" FROM webhook_event v
    WHERE ${Prisma.join(wanted, " AND ")} ORDER BY v.at DESC, v.id DESC LIMIT ${input.limit + 1}`;
  const page = cutPage(rows, input.limit, ({ sortKey, id }) => [sortKey, id]);
  return { ...page, data: page.data.map(({ sortKey: _key, ...row }) => row) };
});

function filters({ eventType, purchaseOrderId, cursor }: Input): Prisma.Sql[] {
  return [
    ...(purchaseOrderId ? [Prisma.sql`v.purchase_order_id = ANY (${purchaseOrderId}::uuid[])`] : []),
    ...(eventType ? [Prisma.sql`v.type = ANY (${eventType})`] : []),
    ...(cursor ? [Prisma.sql`(v.at, v.id) < (${cursor[0]}::timestamptz, ${cursor[1]})`] : []),
  ];
}

function deliveryFilters({ endpointId, state }: Input): Prisma.Sql[] {
  return [
    ...(endpointId ? [Prisma.sql`d.endpoint_id = ANY (${endpointId}::uuid[])`] : []),
    ...(state ? [Prisma.sql`${deliveryState} = ANY (${state})`] : []),
  ];
}
