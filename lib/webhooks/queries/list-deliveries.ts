import type * as z from "zod";
import { query } from "#lib/change/query";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import { type DeliveryRow, queueStates } from "../delivery.ts";
import { listDeliveriesInput } from "../input.ts";
import { deliveryColumns, deliveryState, deliveryTables, visibleDeliveries } from "./delivery-rows.ts";

type Input = z.output<typeof listDeliveriesInput>;
type Row = DeliveryRow & { readonly sortKey: string };

/** A page of deliveries, the newest first. */
export const listDeliveries = query(
  "delivery.read",
  listDeliveriesInput,
  async (actor, input): Promise<Page<DeliveryRow>> => {
    const [tables, first] = isQueued(input) ? [queuedTables, Prisma.raw("q")] : [deliveryTables, Prisma.raw("d")];
    const rows = await db.$queryRaw<Row[]>`
    SELECT ${deliveryColumns}, d.created_at::text AS "sortKey" FROM ${tables}
    WHERE ${Prisma.join([visibleDeliveries(actor), ...filters(input, first)], " AND ")}
    ORDER BY ${first}.created_at DESC, ${first}.id DESC LIMIT ${input.limit + 1}`;
    const page = cutPage(rows, input.limit, ({ sortKey, id }) => [sortKey, id]);
    return { ...page, data: page.data.map(({ sortKey: _key, ...row }) => row) };
  },
);

const queuedTables = Prisma.sql`webhook_queue q JOIN webhook_delivery d ON d.id = q.id JOIN webhook_endpoint e ON e.id = q.endpoint_id`;

/** What is not done with is little beside the rest: it is found in the queue, unless it is that of an order. */
function isQueued({ state, purchaseOrderId }: Input): boolean {
  return (
    !purchaseOrderId && state !== undefined && state.every((one) => (queueStates as readonly string[]).includes(one))
  );
}

function filters(input: Input, first: Prisma.Sql): Prisma.Sql[] {
  const { endpointId, state, eventType, purchaseOrderId, cursor } = input;
  const inState = isQueued(input)
    ? Prisma.sql`q.state = ANY (${state}::"QueueState"[])`
    : Prisma.sql`${deliveryState} = ANY (${state})`;
  return [
    ...(endpointId ? [Prisma.sql`${first}.endpoint_id = ANY (${endpointId}::uuid[])`] : []),
    ...(purchaseOrderId ? [Prisma.sql`${first}.purchase_order_id = ANY (${purchaseOrderId}::uuid[])`] : []),
    ...(state ? [inState] : []),
    ...(eventType ? [Prisma.sql`d.event_type = ANY (${eventType})`] : []),
    ...(cursor
      ? [Prisma.sql`(${first}.created_at, ${first}.id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`]
      : []),
  ];
}
