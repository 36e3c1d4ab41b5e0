import { expect, it } from "vitest";
import { ageOf, dueOf } from "./age.ts";

const now = new Date("2026-11-20T12:00:00.000Z");

it.each([
  ["2026-11-20T11:59:30.000Z", "now"],
  ["2026-11-20T11:55:00.000Z", "5 min"],
  ["2026-11-20T09:30:00.000Z", "2 h"],
  ["2026-11-18T11:00:00.000Z", "2 d"],
  ["2026-11-20T12:00:05.000Z", "now"],
])("what waits since %s waits %s", (since, words) => {
  expect(ageOf(since, now)).toBe(words);
});

it.each([
  ["2026-11-20T15:59:00.000Z", "due in 3 h", true],
  ["2026-11-20T16:00:00.000Z", "due in 4 h", false],
  ["2026-11-20T12:00:20.000Z", "due in 1 min", true],
  ["2026-11-20T11:59:50.000Z", "overdue", true],
  ["2026-11-18T12:00:00.000Z", "overdue by 2 d", true],
])("what is due at %s is %s", (dueAt, words, presses) => {
  expect(dueOf(dueAt, now)).toEqual({ words, presses });
});
