import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayIn } from "#lib/kernel/calendar-date";
import { aWorkingCalendar } from "./examples.ts";
import { addWorkingHours, isWorkingDay, minutesOf, weekdays, workingHoursBetween } from "./working-time.ts";

const vienna = aWorkingCalendar({ timeZone: "Europe/Vienna" });
const always = aWorkingCalendar({
  timeZone: "Europe/Vienna",
  workingDays: weekdays,
  workingHours: { from: "00:00", to: "24:00" },
});
const after = (at: string, hours: number, calendar = vienna) => {
  return addWorkingHours(new Date(at), hours, calendar).toISOString();
};

describe("working hours", () => {
  it.each([
    ["within a day", "2026-11-20T09:00:00Z", 3, "2026-11-20T12:00:00.000Z"],
    ["that end with the day", "2026-11-20T08:00:00Z", 8, "2026-11-20T16:00:00.000Z"],
    ["over a weekend", "2026-11-20T15:00:00Z", 2, "2026-11-23T09:00:00.000Z"],
    ["from the night", "2026-11-20T01:00:00Z", 1, "2026-11-20T09:00:00.000Z"],
    ["from a Sunday", "2026-11-22T12:00:00Z", 1, "2026-11-23T09:00:00.000Z"],
    ["of a week", "2026-11-20T08:00:00Z", 40, "2026-11-26T16:00:00.000Z"],
    ["none, by day", "2026-11-20T09:30:00Z", 0, "2026-11-20T09:30:00.000Z"],
    ["none, by night: until it opens", "2026-11-20T20:00:00Z", 0, "2026-11-23T08:00:00.000Z"],
  ])("%s", (_which, at, hours, expected) => {
    expect(after(at, hours)).toBe(expected);
  });

  it("leave holidays out", () => {
    const calendar = { ...vienna, holidays: ["2026-12-24", "2026-12-25"] };

    expect(after("2026-12-23T15:00:00Z", 2, calendar)).toBe("2026-12-28T09:00:00.000Z");
  });

  it("are as long as others when the clocks are changed", () => {
    expect(after("2026-03-27T15:00:00Z", 2)).toBe("2026-03-30T08:00:00.000Z");
    expect(after("2026-03-28T23:00:00Z", 23, always)).toBe("2026-03-29T22:00:00.000Z");
    expect(after("2026-10-24T22:00:00Z", 25, always)).toBe("2026-10-25T23:00:00.000Z");
  });

  it("around the clock are hours of the clock", () => {
    expect(after("2026-11-20T12:34:56.789Z", 100, always)).toBe("2026-11-24T16:34:56.789Z");
  });

  it("are refused where nobody ever works", () => {
    expect(() => after("2026-11-20T12:00:00Z", 1, { ...vienna, workingDays: [] })).toThrow("no working time");
  });
});

const calendars = fc
  .record({
    timeZone: fc.constantFrom("UTC", "Europe/Vienna", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"),
    workingDays: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
    opens: fc.integer({ min: 0, max: 23 }),
    hours: fc.integer({ min: 1, max: 24 }),
    holidays: fc.uniqueArray(fc.integer({ min: 0, max: 60 }).map((days) => addDays("2026-03-01", days))),
  })
  .map(({ opens, hours, ...calendar }) => {
    const time = (hour: number) => `${String(hour).padStart(2, "0")}:00`;
    return { ...calendar, workingHours: { from: time(opens), to: time(Math.min(24, opens + hours)) } };
  });
const moments = fc.date({ min: new Date("2026-02-20"), max: new Date("2026-11-10"), noInvalidDate: true });
const spans = fc.integer({ min: 0, max: 60 });

describe("in every calendar", () => {
  it("later moments and more hours never come earlier", () => {
    fc.assert(
      fc.property(calendars, moments, moments, spans, spans, (calendar, one, other, some, more) => {
        const [early, late] = one <= other ? [one, other] : [other, one];
        const first = addWorkingHours(early, some, calendar);
        expect(first.getTime()).toBeLessThanOrEqual(addWorkingHours(late, some, calendar).getTime());
        expect(first.getTime()).toBeLessThanOrEqual(addWorkingHours(early, some + more, calendar).getTime());
      }),
    );
  });

  it("some hours and then others are all of them together", () => {
    fc.assert(
      fc.property(calendars, moments, spans, spans, (calendar, at, some, others) => {
        const twice = addWorkingHours(addWorkingHours(at, some, calendar), others, calendar);
        expect(twice).toEqual(addWorkingHours(at, some + others, calendar));
      }),
    );
  });

  it("exactly so many hours have passed by then, and it is a time when people work", () => {
    fc.assert(
      fc.property(calendars, moments, spans, (calendar, at, hours) => {
        const then = addWorkingHours(at, hours, calendar);
        expect(workingHoursBetween(at, then, calendar)).toBe(hours);
        expect(isOpen(then, calendar)).toBe(true);
      }),
    );
  });
});

/** By another way than the code: what the wall shows at that moment, or, at closing time, a moment before. */
function isOpen(at: Date, calendar: typeof vienna): boolean {
  const { from, to } = calendar.workingHours;
  return [at, new Date(at.getTime() - 1)].some((moment) => {
    const shown = moment.toLocaleTimeString("en-GB", {
      timeZone: calendar.timeZone,
      hour: "2-digit",
      minute: "2-digit",
    });
    const minutes = minutesOf(shown);
    return (
      isWorkingDay(dayIn(calendar.timeZone, moment), calendar) && minutes >= minutesOf(from) && minutes <= minutesOf(to)
    );
  });
}
