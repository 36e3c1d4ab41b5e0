import { describe, expect, it } from "vitest";
import { aWorkingCalendar } from "#lib/company/examples";
import { deadlineOf, nextReminder } from "./deadline.ts";

const calendar = aWorkingCalendar();
const friday = new Date("2026-11-20T15:00:00Z");

describe("a step's deadline", () => {
  it("counts working hours from its opening", () => {
    expect(deadlineOf({ dueHours: 8, remindHours: 4 }, friday, calendar)).toEqual({
      dueAt: new Date("2026-11-23T15:00:00Z"),
      remindAt: new Date("2026-11-23T11:00:00Z"),
    });
  });

  it("is none where the policy says none", () => {
    expect(deadlineOf({ dueHours: null, remindHours: null }, friday, calendar)).toEqual({
      dueAt: null,
      remindAt: null,
    });
  });
});

describe("the next reminder", () => {
  it("comes as many working hours later", () => {
    expect(nextReminder(friday, 4, friday, calendar)).toEqual(new Date("2026-11-23T11:00:00Z"));
  });

  it("is one, however many were missed", () => {
    const wednesday = new Date("2026-11-25T10:00:00Z");

    expect(nextReminder(friday, 4, wednesday, calendar)).toEqual(new Date("2026-11-25T14:00:00Z"));
  });
});
