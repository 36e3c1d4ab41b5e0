import { describe, expect, it } from "vitest";
import {
  formatDate,
  formatDay,
  formatDecimal,
  formatMinute,
  formatMoney,
  formatPercent,
  formatUtc,
  initialsOf,
  shortHash,
} from "./format.ts";

describe("showing an amount", () => {
  it.each([
    ["14228.50", "EUR", "€14,228.50"],
    ["0.00", "EUR", "€0.00"],
    ["-12.50", "EUR", "-€12.50"],
    ["1001", "JPY", "JP¥1,001"],
    ["118.9375", "EUR", "€118.9375"],
    ["1.250", "KWD", "KWD\u00a01.250"],
  ])("writes %s %s as %s", (amount, currency, text) => {
    expect(formatMoney(amount, currency)).toBe(text);
  });

  it("keeps every digit of the largest amounts", () => {
    expect(formatMoney("999999999999999.99", "EUR")).toBe("€999,999,999,999,999.99");
    expect(formatDecimal("9999999999.12345678")).toBe("9,999,999,999.12345678");
    expect(formatDecimal("0.10000000000000000001")).toBe("0.10000000000000000001");
  });

  it("adds the ISO code once where currencies mix", () => {
    expect(formatMoney("12.50", "EUR", { code: true })).toBe("€12.50 EUR");
    expect(formatMoney("12.50", "CHF", { code: true })).toBe("CHF\u00a012.50");
  });

  it("leaves what is no decimal as it is", () => {
    expect(formatDecimal("")).toBe("");
    expect(formatDecimal("1O")).toBe("1O");
    expect(formatDecimal("1e5")).toBe("1e5");
  });

  it("adds no digit to a percentage", () => {
    expect(formatPercent("20")).toBe("20\u202f%");
    expect(formatPercent("7.7")).toBe("7.7\u202f%");
  });
});

describe("showing a time", () => {
  it("is the day and minute of the given zone", () => {
    expect(formatMinute("2026-11-21T15:02:07.123Z", "Europe/Vienna")).toBe("21 Nov 2026 16:02");
    expect(formatMinute("2026-12-31T23:30:00Z", "Europe/Vienna")).toBe("1 Jan 2027 00:30");
    expect(formatDay("2026-11-21T01:00:00Z", "America/New_York")).toBe("20 Nov 2026");
  });

  it("says UTC when no zone is given", () => {
    expect(formatMinute(new Date("2026-09-01T00:00:00Z"))).toBe("1 Sep 2026 00:00 UTC");
    expect(formatUtc("2026-11-21T15:02:07.123Z")).toBe("2026-11-21 15:02:07 UTC");
  });

  it("shows a calendar date as the same day everywhere", () => {
    expect(formatDate("2026-12-04")).toBe("4 Dec 2026");
  });
});

describe("short forms", () => {
  it.each([
    ["Lena Moser", "LM"],
    ["Ana Maria de la Cruz", "AC"],
    ["örjan", "Ö"],
    ["山田 太郎", "山太"],
    ["R&D (Graz)", "R"],
    ["", ""],
  ])("initials of “%s” are “%s”", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it("shows both ends of a hash", () => {
    expect(shortHash("sha256:9f3a00000000c21e")).toBe("9f3a…c21e");
    expect(shortHash("9f3a")).toBe("9f3a");
  });
});
