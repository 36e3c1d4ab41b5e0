import type { Action } from "#app/_server/action";
import { endOfDay, isCalendarDate, startOfDay } from "#lib/kernel/calendar-date";
import { companyCalendar } from "../../calendar.ts";

/** An action whose form asks for a first and a last day where its command wants times: whole days where the company is. */
export function withWholeDays<Output>(action: Action<Output>): Action<Output> {
  return async (before, form) => {
    const { timeZone } = await companyCalendar();
    const timed = new FormData();
    const edges = { from: startOfDay, to: endOfDay };
    for (const [name, value] of form) {
      const edge = name === "from" || name === "to" ? edges[name] : undefined;
      const isDay = edge !== undefined && typeof value === "string" && isCalendarDate(value);
      timed.append(name, isDay ? edge(value, timeZone).toISOString() : value);
    }
    return action(before, timed);
  };
}
