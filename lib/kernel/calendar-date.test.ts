import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayIn, endOfDay, isCalendarDate, isTimeZone, startOfDay } from "./calendar-date.ts";

const hour = 3_600_000;

describe("a calendar date", () => {
  it.each(["2026-11-20", "2024-02-29", "0001-01-01", "9999-12-31"])("is %s", (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    "2026-02-30",
    "2025-02-29",
    "2026-13-01",
    "2026-00-10",
    "0000-01-01",
    "2026-1-1",
    "20261120",
    "２０２６-01-01",
    "2026-11-20 ",
    "",
  ])("is not %j", (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it("goes on over the ends of months and years", () => {
    expect([addDays("2024-02-28", 1), addDays("2026-12-31", 1), addDays("2026-03-01", -1)]).toEqual([
      "2024-02-29",
      "2027-01-01",
      "2026-02-28",
    ]);
  });
});

describe("the day in a time zone", () => {
  it("is what the wall calendar there shows", () => {
    const newYear = new Date("2026-12-31T23:30:00Z");

    expect(dayIn("UTC", newYear)).toBe("2026-12-31");
    expect(dayIn("Europe/Vienna", newYear)).toBe("2027-01-01");
    expect(dayIn("America/New_York", newYear)).toBe("2026-12-31");
  });

  it.each([
    ["Europe/Vienna", "2026-07-01", "2026-06-30T22:00:00.000Z", 24],
    ["Europe/Vienna", "2026-03-29", "2026-03-28T23:00:00.000Z", 23],
    ["Europe/Vienna", "2026-10-25", "2026-10-24T22:00:00.000Z", 25],
    ["America/New_York", "2026-03-08", "2026-03-08T05:00:00.000Z", 23],
    ["America/New_York", "2026-11-01", "2026-11-01T04:00:00.000Z", 25],
    ["America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00.000Z", 23],
    ["Asia/Kathmandu", "2026-01-01", "2025-12-31T18:15:00.000Z", 24],
    ["Pacific/Apia", "2011-12-29", "2011-12-29T10:00:00.000Z", 24],
    ["Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00.000Z", 0],
    ["Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00.000Z", 24],
    ["Pacific/Kiritimati", "2026-01-01", "2025-12-31T10:00:00.000Z", 24],
  ])("%s: %s begins at %s and has %i hours", (timeZone, date, start, hours) => {
    expect(startOfDay(date, timeZone).toISOString()).toBe(start);
    expect((endOfDay(date, timeZone).getTime() - startOfDay(date, timeZone).getTime()) / hour).toBe(hours);
  });

  it.each(["Europe/Vienna", "America/New_York", "Pacific/Apia"])(
    "holds every moment in %s, and only its own",
    (timeZone) => {
      const moments = fc.date({
        min: new Date("2012-01-01"),
        max: new Date("2040-01-01"),
        noInvalidDate: true,
      });
      fc.assert(
        fc.property(moments, (moment) => {
          const date = dayIn(timeZone, moment);
          expect(startOfDay(date, timeZone) <= moment).toBe(true);
          expect(moment < endOfDay(date, timeZone)).toBe(true);
        }),
        { numRuns: 50 },
      );
    },
  );

  it("knows which zones there are", () => {
    expect(["Europe/Vienna", "UTC", "Mars/Olympus", ""].map(isTimeZone)).toEqual([true, true, false, false]);
  });
});
