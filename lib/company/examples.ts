import type * as z from "zod";
import type { createCostCentreInput } from "./input.ts";
import type { WorkingCalendar } from "./working-time.ts";

export type CostCentreInput = Partial<z.input<typeof createCostCentreInput>>;

/** A cost centre as somebody would enter it. */
export function aCostCentreInput(facts: CostCentreInput = {}): CostCentreInput {
  return { code: "CC-330", name: "Assembly", ...facts };
}

/** Monday to Friday, nine to five, and no holiday: what a new installation begins with. */
export function aWorkingCalendar(different: Partial<WorkingCalendar> = {}): WorkingCalendar {
  return {
    timeZone: "UTC",
    workingDays: ["MON", "TUE", "WED", "THU", "FRI"],
    workingHours: { from: "09:00", to: "17:00" },
    holidays: [],
    ...different,
  };
}
