import { expect, it } from "vitest";
import { nextTry } from "./retry.ts";

const now = new Date("2026-11-21T12:00:00Z");

it.each([
  [1, "2026-11-21T12:00:10.000Z"],
  [2, "2026-11-21T12:01:00.000Z"],
  [9, "2026-11-22T04:00:00.000Z"],
])("after %i failed tries the next is at %s", (attempts, at) => {
  expect(nextTry(attempts, now)?.toISOString()).toBe(at);
});

it("gives up after ten tries", () => {
  expect(nextTry(10, now)).toBeNull();
});
