import { addDays, type CalendarDate } from "#lib/kernel/calendar-date";

/** A range of days with a name; both ends belong to it. */
export interface Preset {
  readonly name: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The ranges that people ask for, seen from one day. */
export function presetsOf(today: CalendarDate): Preset[] {
  const [year = 0, month = 0] = today.split("-").map(Number);
  const quarter = Math.floor((month - 1) / 3);
  return [
    { name: "Today", from: today, to: today },
    { name: "This month", from: firstOf(year, month), to: today },
    { name: "Last month", from: firstOf(year, month - 1), to: addDays(firstOf(year, month), -1) },
    { name: "Last quarter", from: firstOf(year, quarter * 3 - 2), to: addDays(firstOf(year, quarter * 3 + 1), -1) },
    { name: "Last year", from: firstOf(year - 1, 1), to: addDays(firstOf(year, 1), -1) },
  ];
}

/** The first day of a month; months below 1 are those of the years before. */
function firstOf(year: number, month: number): CalendarDate {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
}
