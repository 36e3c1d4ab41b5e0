import { addDays, type CalendarDate, dayIn } from "#lib/kernel/calendar-date";
import { momentAt } from "#lib/kernel/wall-clock";

export const weekdays = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const;
export type Weekday = (typeof weekdays)[number];

/** When the company works. There is at least one working day, and its hours begin before they end. */
export interface WorkingCalendar {
  /** An IANA name: all the rest is meant there. */
  readonly timeZone: string;
  readonly workingDays: readonly Weekday[];
  /** "09:00" to "17:00"; "00:00" to "24:00" is the whole day. */
  readonly workingHours: { readonly from: string; readonly to: string };
  readonly holidays: readonly CalendarDate[];
}

const anHour = 3_600_000;

/**
 * The moment by which so many hours of working time have passed since `at`, to the millisecond; an hour is an hour, also
 * on days when the clocks are changed. What ends with a working day ends there, and not with the next one's beginning.
 */
export function addWorkingHours(at: Date, hours: number, calendar: WorkingCalendar): Date {
  let left = hours * anHour;
  for (const { from, to } of windowsFrom(at, calendar)) {
    const begin = Math.max(from, at.getTime());
    if (begin > to) continue;
    if (begin + left <= to) return new Date(begin + left);
    left -= to - begin;
  }
  throw new RangeError("There is no working time.");
}

/** How much working time lies between two moments, in hours. 0 where the second is not later. */
export function workingHoursBetween(from: Date, until: Date, calendar: WorkingCalendar): number {
  let passed = 0;
  for (const window of windowsFrom(from, calendar)) {
    if (window.from >= until.getTime()) break;
    passed += Math.max(0, Math.min(window.to, until.getTime()) - Math.max(window.from, from.getTime()));
  }
  return passed / anHour;
}

/** Is this day of the company's one on which it works? */
export function isWorkingDay(date: CalendarDate, { workingDays, holidays }: WorkingCalendar): boolean {
  const weekday = weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7];
  return weekday !== undefined && workingDays.includes(weekday) && !holidays.includes(date);
}

/** "09:30" as minutes after midnight. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** The hours of each working day, in milliseconds, from the day before `at`, whose end may be `at`. Ends when years pass without any. */
function* windowsFrom(at: Date, calendar: WorkingCalendar): Generator<{ readonly from: number; readonly to: number }> {
  const { timeZone, workingHours } = calendar;
  const [opens, closes] = [minutesOf(workingHours.from), minutesOf(workingHours.to)];
  let date = addDays(dayIn(timeZone, at), -1);
  for (let idle = 0; idle < mostIdleDays; idle += 1, date = addDays(date, 1)) {
    if (!isWorkingDay(date, calendar)) continue;
    idle = 0;
    yield { from: momentAt(date, opens, timeZone).getTime(), to: momentAt(date, closes, timeZone).getTime() };
  }
}

/** Longer than any list of holidays that the settings take. */
const mostIdleDays = 5_000;
