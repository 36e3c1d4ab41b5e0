import { describe, expect, it } from "vitest";
import { daysLate, lateInWords } from "./lateness.ts";

const sent = { status: "SENT", receiptStatus: "NONE", neededBy: "2026-11-20" } as const;

describe("lateness", () => {
  it.each([
    ["the day itself", sent, "2026-11-20", 0],
    ["the day after", sent, "2026-11-21", 1],
    ["over the end of a month", sent, "2026-12-02", 12],
    ["when part of it came", { ...sent, receiptStatus: "PARTIAL" }, "2026-11-21", 1],
    ["when all of it came", { ...sent, receiptStatus: "FULL" }, "2026-11-21", 0],
    ["before it was sent", { ...sent, status: "APPROVED" }, "2026-11-21", 0],
    ["without a date", { ...sent, neededBy: null }, "2026-11-21", 0],
  ] as const)("counts days: %s", (_case, order, today, days) => {
    expect(daysLate(order, today)).toBe(days);
  });

  it("is said in words", () => {
    expect([1, 2].map(lateInWords)).toEqual(["1 day late", "2 days late"]);
  });
});
