import type { Settings } from "#lib/company/settings";
import { type Weekday, weekdays } from "#lib/company/working-time";

export const weekdayNames: Readonly<Record<Weekday, string>> = {
  MON: "Monday",
  TUE: "Tuesday",
  WED: "Wednesday",
  THU: "Thursday",
  FRI: "Friday",
  SAT: "Saturday",
  SUN: "Sunday",
};

/** "Monday to Friday, 09:00–17:00" */
export function workingHoursInWords({
  workingDays,
  workingHours: { from, to },
}: Pick<Settings, "workingDays" | "workingHours">): string {
  const places = workingDays.map((day) => weekdays.indexOf(day));
  const first = places[0] ?? 0;
  const isRun = places.length > 2 && places.every((place, index) => place === first + index);
  const names = workingDays.map((day) => weekdayNames[day]);
  const days = isRun ? `${names[0]} to ${names.at(-1)}` : names.join(", ");
  return `${days}, ${from}–${to}`;
}
