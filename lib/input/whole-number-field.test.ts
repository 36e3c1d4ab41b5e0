import { expect, it } from "vitest";
import { wholeNumberField } from "./whole-number-field.ts";

const days = wholeNumberField(1, 365);

it.each([1, 365, "1", " 30 ", "007"])("takes %j", (raw) => {
  expect(days.parse(raw)).toBe(Number(raw));
});

it.each([0, 366, 1.5, "", "1.5", "-1", "1e2", "366", null, true])("says what to write instead of %j", (raw) => {
  expect(days.safeParse(raw).error?.issues[0]?.message).toBe("Write a whole number from 1 to 365.");
});
