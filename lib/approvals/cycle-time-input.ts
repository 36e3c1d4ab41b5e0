import * as z from "zod";
import { dateField } from "#lib/input/time-field";
import { strictObject } from "#lib/input/words";
import { addDays } from "#lib/kernel/calendar-date";

const longest = 732;

/** Days of the company's time zone, both included; nothing said = the last twelve months. */
export const cycleTimeInput = strictObject({
  from: dateField.optional(),
  to: dateField.optional(),
  format: z.enum(["json", "csv"]).default("json"),
})
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ["to"],
    message: "Let the range end on the day it begins, or later.",
  })
  .refine(({ from, to }) => from === undefined || to === undefined || addDays(from, longest) > to, {
    path: ["from"],
    message: "Ask for two years at most.",
  });
