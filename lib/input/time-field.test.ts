import { describe, expect, it } from "vitest";
import { dateField, timeField } from "./time-field.ts";

describe("a date", () => {
  it.each(["2026-11-20", "2024-02-29"])("is %s", (text) => {
    expect(dateField.parse(text)).toBe(text);
  });

  it.each(["2026-02-30", "20.11.2026", "2026-11-20T00:00:00Z", "tomorrow", ""])("is not %j", (text) => {
    expect(dateField.safeParse(text).error?.issues[0]?.message).toBe("Write a day that exists, like 2026-11-20.");
  });
});

describe("a time", () => {
  it.each([
    ["2026-11-20T12:00:00Z", "2026-11-20T12:00:00.000Z"],
    ["2026-11-20T12:00:00.123456+01:00", "2026-11-20T11:00:00.123Z"],
    ["2026-01-01T00:30:00+05:45", "2025-12-31T18:45:00.000Z"],
  ])("%s is %s", (text, at) => {
    expect(timeField.parse(text).toISOString()).toBe(at);
  });

  it.each([
    "2026-11-20T12:00:00",
    "2026-11-20",
    "2026-02-30T12:00:00Z",
    "2026-11-20T24:00:00Z",
    "2026-11-20T12:60:00Z",
    "2026-11-20T12:00:00+24:00",
    "9999-12-31T23:59:59-01:00",
    "0001-01-01T00:00:00+01:00",
    "1763640000",
    "",
  ])("is not %j", (text) => {
    expect(timeField.safeParse(text).error?.issues[0]?.message).toBe(
      "Write a time with its offset, like 2026-11-20T12:00:00Z.",
    );
  });
});
