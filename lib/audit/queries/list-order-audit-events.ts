import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { cutPage, type Page } from "#lib/kernel/page";
import { visibleRows } from "#lib/orders/queries/visible-rows";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import { type AuditEvent, type AuditRow, auditEvent } from "../entry.ts";
import { orderEventsInput } from "../input.ts";
import { eventColumns } from "./event-columns.ts";
import { findNames } from "./find-names.ts";

/** A page of what happened to one purchase order, oldest first; for everyone of the company who sees the order. */
export const listOrderAuditEvents = query(
  "order.read-audit",
  orderEventsInput,
  async (actor, { id, limit, cursor }): Promise<Page<AuditEvent>> => {
    const seen = await db.$queryRaw<
      unknown[]
    >`SELECT FROM purchase_order o WHERE o.id = ${id}::uuid AND ${visibleRows(actor)}`;
    if (seen.length === 0) settle(no("not_found", "There is no such purchase order."));

    const after = cursor ? Prisma.sql`AND e.sequence > ${cursor[0]}::bigint` : Prisma.empty;
    const rows = await db.$queryRaw<AuditRow[]>`
      SELECT ${eventColumns} FROM audit_event e WHERE e.stream = ${`purchase_order:${id}`} ${after}
      ORDER BY e.sequence LIMIT ${limit + 1}`;
    const nameOf = await findNames(rows);
    return cutPage(
      rows.map((row) => auditEvent(row, nameOf)),
      limit,
      ({ sequence }) => [sequence],
    );
  },
);
