import * as z from "zod";
import { field } from "#lib/input/field";
import { strictObject } from "#lib/input/words";
import { isCalendarDate } from "#lib/kernel/calendar-date";
import { no, yes } from "#lib/kernel/decision";
import { minutesOf, weekdays } from "./working-time.ts";

const mostHolidays = 1_000;

/** One or more of MON to SUN. */
export const workingDaysField = z
  .array(z.enum(weekdays))
  .min(1, "Choose at least one working day.")
  .max(weekdays.length)
  .transform((chosen) => weekdays.filter((day) => chosen.includes(day)));

const timeOfDay = field(
  (text) =>
    /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text)
      ? yes(text)
      : no("time_of_day", "Write a time of day like 09:00, up to 24:00."),
  { pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$", examples: ["09:00"] },
);

/** When a working day begins and ends. */
export const workingHoursField = strictObject({ from: timeOfDay, to: timeOfDay }).refine(
  ({ from, to }) => minutesOf(from) < minutesOf(to),
  { path: ["to"], message: "Let the working day end later than it begins." },
);

/** Days on which nobody works. A form sends them as one text, a day a line. */
export const holidaysField = z
  .preprocess(
    (raw) => (Array.isArray(raw) ? raw.flatMap(days) : raw),
    z.array(z.string().max(100)).max(mostHolidays, `Give at most ${mostHolidays} holidays.`),
  )
  .transform((dates, context) => {
    const wrong = dates.find((date) => !isCalendarDate(date));
    if (wrong === undefined) return [...new Set(dates)].toSorted();
    context.addIssue({
      code: "custom",
      message: `Write each holiday as a day that exists, like 2026-12-25: not ${wrong}.`,
    });
    return z.NEVER;
  });

function days(raw: unknown): unknown[] {
  return typeof raw === "string" ? raw.split(/[\s,;]+/).filter((day) => day !== "") : [raw];
}
