import { clockIn } from "./clock-in.ts";

/** A day without a time or zone, `YYYY-MM-DD`. Sorts as text. */
export type CalendarDate = string;

const shape = /^\d{4}-\d{2}-\d{2}$/;
const hour = 3_600_000;
const second = 1_000;

/** A day that exists, from the year 1 on: not 2026-02-30. */
export function isCalendarDate(text: string): boolean {
  if (!shape.test(text) || text.startsWith("0000")) return false;
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}

/** An IANA time zone this system knows, like "Europe/Vienna". */
export function isTimeZone(text: string): boolean {
  try {
    return clockIn(text) !== undefined;
  } catch {
    return false;
  }
}

/** The day that the calendar on the wall of that time zone shows at that moment. Throws RangeError for an unknown zone. */
export function dayIn(timeZone: string, at: Date): CalendarDate {
  const shown = new Map(
    clockIn(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${shown.get("year")?.padStart(4, "0")}-${shown.get("month")}-${shown.get("day")}`;
}

/** The first moment of a day: not always midnight, where clocks are put forward there. */
export function startOfDay(date: CalendarDate, timeZone: string): Date {
  const midnightUtc = Date.parse(`${date}T00:00:00Z`);
  let [before, within] = [midnightUtc - 16 * hour, midnightUtc + 16 * hour];
  while (within - before > second) {
    const middle = before + Math.floor((within - before) / 2 / second) * second;
    if (dayIn(timeZone, new Date(middle)) < date) before = middle;
    else within = middle;
  }
  return new Date(within);
}

/** The first moment after a day: the end, exclusive. */
export function endOfDay(date: CalendarDate, timeZone: string): Date {
  return startOfDay(addDays(date, 1), timeZone);
}

/** So many days later; earlier, when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 24 * hour).toISOString().slice(0, 10);
}
