import { describe, expect, it } from "vitest";
import { weekdays } from "#lib/company/working-time";
import { workingHoursInWords } from "./weekday-words.ts";

describe("working hours in words", () => {
  it.each([
    [["MON", "TUE", "WED", "THU", "FRI"], "Monday to Friday, 09:00–17:00"],
    [["MON", "WED", "FRI"], "Monday, Wednesday, Friday, 09:00–17:00"],
    [["SAT", "SUN"], "Saturday, Sunday, 09:00–17:00"],
    [weekdays, "Monday to Sunday, 09:00–17:00"],
  ] as const)("of %j", (workingDays, words) => {
    expect(workingHoursInWords({ workingDays, workingHours: { from: "09:00", to: "17:00" } })).toBe(words);
  });
});
