import { addDays, type CalendarDate } from "#lib/kernel/calendar-date";
import type { Absence } from "./absence.ts";

/** Consecutive days of one kind in somebody's row: here, or away. */
export interface Span {
  readonly from: CalendarDate;
  /** How many days it is long, at least 1. */
  readonly days: number;
  readonly absence: Absence | null;
}

/** Who is away on which of the next days, by name: each row covers exactly so many days from the first. */
export function awayCalendar(
  absences: readonly Absence[],
  first: CalendarDate,
  days: number,
): { readonly user: Absence["user"]; readonly spans: readonly Span[] }[] {
  const last = addDays(first, days - 1);
  const within = absences.filter(({ from, to }) => from <= last && to >= first);
  return [...Map.groupBy(within, ({ user }) => user.id).values()]
    .map((own) => ({ user: own[0]?.user ?? { id: "", name: "" }, spans: spansOf(own, first, days) }))
    .toSorted((one, other) => one.user.name.localeCompare(other.user.name, "en"));
}

function spansOf(absences: readonly Absence[], first: CalendarDate, days: number): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < days; index += 1) {
    const day = addDays(first, index);
    const absence = absences.find(({ from, to }) => from <= day && day <= to) ?? null;
    const before = spans.at(-1);
    if (before && before.absence === absence) spans[spans.length - 1] = { ...before, days: before.days + 1 };
    else spans.push({ from: day, days: 1, absence });
  }
  return spans;
}
