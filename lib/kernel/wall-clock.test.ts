import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayIn } from "./calendar-date.ts";
import { momentAt } from "./wall-clock.ts";

const at = (date: string, time: string, zone: string) => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return momentAt(date, hours * 60 + minutes, zone).toISOString();
};

describe("a time on the wall", () => {
  it.each([
    ["2026-11-20", "09:00", "Europe/Vienna", "2026-11-20T08:00:00.000Z"],
    ["2026-07-20", "09:00", "Europe/Vienna", "2026-07-20T07:00:00.000Z"],
    ["2026-11-20", "09:00", "UTC", "2026-11-20T09:00:00.000Z"],
    ["2026-11-20", "17:00", "America/Los_Angeles", "2026-11-21T01:00:00.000Z"],
    ["2026-11-20", "09:00", "Pacific/Kiritimati", "2026-11-19T19:00:00.000Z"],
    ["2026-11-20", "09:00", "Asia/Kathmandu", "2026-11-20T03:15:00.000Z"],
    ["2026-11-20", "24:00", "Europe/Vienna", "2026-11-20T23:00:00.000Z"],
  ])("of %s at %s in %s is one moment", (date, time, zone, moment) => {
    expect(at(date, time, zone)).toBe(moment);
  });

  it("that the clocks leap over is the moment of the leap", () => {
    expect(at("2026-03-29", "02:00", "Europe/Vienna")).toBe("2026-03-29T01:00:00.000Z");
    expect(at("2026-03-29", "02:30", "Europe/Vienna")).toBe("2026-03-29T01:00:00.000Z");
    expect(at("2026-03-29", "03:00", "Europe/Vienna")).toBe("2026-03-29T01:00:00.000Z");
  });

  it("that the clocks show twice is the first of them", () => {
    expect(at("2026-10-25", "02:30", "Europe/Vienna")).toBe("2026-10-25T00:30:00.000Z");
    expect(at("2026-10-25", "03:00", "Europe/Vienna")).toBe("2026-10-25T02:00:00.000Z");
  });

  it("is of its day, and later ones are never earlier", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom("UTC", "Europe/Vienna", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"),
        (days, one, other, zone) => {
          const date = addDays("2024-01-01", days);
          const [early, late] = [Math.min(one, other), Math.max(one, other)].map((each) => momentAt(date, each, zone));
          expect(dayIn(zone, early ?? new Date(0))).toBe(date);
          expect(Number(early)).toBeLessThanOrEqual(Number(late));
        },
      ),
    );
  });
});
