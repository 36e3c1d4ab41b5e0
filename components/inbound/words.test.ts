import { describe, expect, it } from "vitest";
import { sayingOf } from "./words.ts";

describe("what is said of a message", () => {
  it.each([
    ["received", null, "It is processed in a moment."],
    ["received", "The database was away.", "It is tried again. The database was away."],
    ["refused", "This order is on hold.", "This order is on hold."],
    ["ignored", null, ""],
  ] as const)("that is %s, with %j, is %j", (state, reason, saying) => {
    expect(sayingOf({ state, reason })).toBe(saying);
  });
});
