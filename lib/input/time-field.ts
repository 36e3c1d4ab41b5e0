import { isCalendarDate } from "#lib/kernel/calendar-date";
import type { Decision } from "#lib/kernel/decision";
import { no, yes } from "#lib/kernel/decision";
import { field } from "./field.ts";

const moment = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** A day that exists, `YYYY-MM-DD`. */
export const dateField = field(
  (text) => (isCalendarDate(text) ? yes(text) : no("date", "Write a day that exists, like 2026-11-20.")),
  { format: "date" },
);

/** A moment after RFC 3339, with its offset, as a Date; exact to the millisecond. */
export const timeField = field(readTime, { format: "date-time" });

function readTime(text: string): Decision<Date> {
  const at = new Date(moment.test(text) && isCalendarDate(text.slice(0, 10)) ? text : Number.NaN);
  const known = !Number.isNaN(at.getTime()) && isCalendarDate(at.toISOString().slice(0, 10));
  return known ? yes(at) : no("time", "Write a time with its offset, like 2026-11-20T12:00:00Z.");
}
