import type { CalendarDate } from "./calendar-date.ts";
import { addDays, startOfDay } from "./calendar-date.ts";
import { clockIn } from "./clock-in.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * The moment at which a wall clock of that time zone shows so many minutes after midnight of that day; 1440 is the end of
 * the day. Where the clocks are put back and show it twice, the first time; where they are put forward over it, the moment
 * of that leap.
 */
export function momentAt(date: CalendarDate, minutes: number, timeZone: string): Date {
  if (minutes === 24 * 60) return startOfDay(addDays(date, 1), timeZone);
  const shown = Date.parse(`${date}T00:00:00Z`) + minutes * minute;
  const [before, after] = [offsetAt(shown - day, timeZone), offsetAt(shown + day, timeZone)];
  const early = shown - Math.max(before, after);
  const late = shown - Math.min(before, after);
  if (offsetAt(early, timeZone) === shown - early) return new Date(early);
  if (offsetAt(late, timeZone) === shown - late) return new Date(late);
  return leapBetween(early, late, timeZone);
}

function leapBetween(early: number, late: number, timeZone: string): Date {
  const old = offsetAt(early, timeZone);
  let [before, within] = [early, late];
  while (within - before > 1_000) {
    const middle = before + Math.floor((within - before) / 2_000) * 1_000;
    if (offsetAt(middle, timeZone) === old) before = middle;
    else within = middle;
  }
  return new Date(within);
}

/** How far the wall clock is ahead of UTC at that moment, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const shown = new Map(
    clockIn(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => shown.get(name) ?? 0;
  const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return wall - Math.floor(at / 1_000) * 1_000;
}
