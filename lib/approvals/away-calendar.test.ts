import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#lib/kernel/calendar-date";
import type { Absence } from "./absence.ts";
import { awayCalendar } from "./away-calendar.ts";

const away = (from: string, to: string, name = "Rosa"): Absence => ({
  id: `${name} ${from}`,
  user: { id: name, name },
  from,
  to,
  note: null,
});

describe("the calendar of who is away", () => {
  it("has a row for everybody who is, with the days before, of and after the absence", () => {
    const absences = [away("2026-11-23", "2026-11-25"), away("2026-11-20", "2026-11-21", "Ada")];

    expect(awayCalendar(absences, "2026-11-21", 7)).toMatchObject([
      {
        user: { name: "Ada" },
        spans: [
          { days: 1, absence: { to: "2026-11-21" } },
          { days: 6, absence: null },
        ],
      },
      {
        user: { name: "Rosa" },
        spans: [
          { from: "2026-11-21", days: 2, absence: null },
          { from: "2026-11-23", days: 3, absence: { from: "2026-11-23" } },
          { from: "2026-11-26", days: 2, absence: null },
        ],
      },
    ]);
  });

  it("leaves out whose absence is over, or begins later", () => {
    expect(awayCalendar([away("2026-11-01", "2026-11-20"), away("2026-11-28", "2026-11-30")], "2026-11-21", 7)).toEqual(
      [],
    );
  });

  it("covers exactly the days, whatever absences there are", () => {
    const absence = fc
      .tuple(fc.integer({ min: -20, max: 40 }), fc.integer({ min: 0, max: 30 }))
      .map(([start, length]) => away(addDays("2026-11-21", start), addDays("2026-11-21", start + length)));

    fc.assert(
      fc.property(fc.array(absence, { maxLength: 6 }), fc.integer({ min: 1, max: 35 }), (absences, days) => {
        for (const { spans } of awayCalendar(absences, "2026-11-21", days)) {
          expect(spans.reduce((sum, span) => sum + span.days, 0)).toBe(days);
        }
      }),
    );
  });
});
