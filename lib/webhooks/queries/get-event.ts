import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { db } from "#lib/platform/db";
import type { EventRow, ToldEvent } from "../event.ts";
import { getEventInput } from "../input.ts";
import { deliveryState, deliveryTables, visibleDeliveries } from "./delivery-rows.ts";
import { eventColumns, visibleEvents } from "./event-rows.ts";

/** One event with its payload for this reader, and what became of it at the endpoints he may see. */
export const getEvent = query("delivery.read", getEventInput, async (actor, { id }): Promise<ToldEvent> => {
  const [row] = await db.$queryRaw<(EventRow & { companyBody: string; supplierBody: string | null })[]>`
    SELECT ${eventColumns}, v.company_body AS "companyBody", v.supplier_body AS "supplierBody"
    FROM webhook_event v WHERE v.id = ${id} AND ${visibleEvents(actor)}`;
  if (!row) return settle(no("not_found", "There is no such event."));
  const { companyBody, supplierBody, ...event } = row;
  const deliveries = await db.$queryRaw<{ id: string; endpointId: string; state: string }[]>`
    SELECT d.id::text, d.endpoint_id::text AS "endpointId", ${deliveryState} AS state FROM ${deliveryTables}
    WHERE d.event_id = ${id} AND ${visibleDeliveries(actor)} ORDER BY d.id`;
  return {
    ...event,
    payload: JSON.parse((actor.supplierId === null ? companyBody : supplierBody) ?? "null") as unknown,
    deliveries,
  };
});
