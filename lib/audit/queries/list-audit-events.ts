import { query } from "#lib/change/query";
import { getCalendar } from "#lib/company/queries/get-calendar";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import { type AuditEvent, type AuditRow, auditEvent } from "../entry.ts";
import { listEventsInput } from "../input.ts";
import { eventColumns } from "./event-columns.ts";
import { every, isAsked, isWithin, momentsOf } from "./event-conditions.ts";
import { findNames } from "./find-names.ts";

/** A page of the trail, newest first. */
export const listAuditEvents = query(
  "audit.read",
  listEventsInput,
  async (_actor, input): Promise<Page<AuditEvent>> => {
    const { limit, cursor } = input;
    const { timeZone } = await getCalendar();
    const [at, id] = cursor?.map(String) ?? [];
    const before = cursor ? [Prisma.sql`(e.at, e.id) < (${at}::timestamptz, ${id}::uuid)`] : [];

    const rows = await db.$queryRaw<AuditRow[]>`
    SELECT ${eventColumns} FROM audit_event e
    WHERE ${every([...isWithin(momentsOf(input, timeZone)), ...isAsked(input), ...before])}
    ORDER BY e.at DESC, e.id DESC LIMIT ${limit + 1}`;
    const nameOf = await findNames(rows);
    return cutPage(
      rows.map((row) => auditEvent(row, nameOf)),
      limit,
      (event) => [event.at, event.id],
    );
  },
);
