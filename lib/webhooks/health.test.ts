import { describe, expect, it } from "vitest";
import { breakerOf, conditionOf, healthStep } from "./health.ts";

const now = new Date("2026-11-20T12:00:00Z");
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const failing = (hours: number, more: Partial<Parameters<typeof healthStep>[0]> = {}) => ({
  consecutiveFailures: 50,
  failingSince: ago(hours),
  lastFailureAt: ago(0),
  warnedHours: 0,
  ...more,
});

describe("an endpoint that keeps failing", () => {
  it.each([
    ["is left alone at first", failing(23.9), null],
    ["is reported after a day", failing(24), { warn: 24 }],
    ["is reported once", failing(30, { warnedHours: 24 }), null],
    ["is reported again after three days", failing(72, { warnedHours: 24 }), { warn: 72 }],
    ["is disabled after five days", failing(120, { warnedHours: 72 }), { disable: true }],
    ["is not disabled by few failures", failing(120, { warnedHours: 72, consecutiveFailures: 9 }), null],
    [
      "is not disabled when the failures lie close together",
      failing(120, { warnedHours: 72, lastFailureAt: ago(109) }),
      null,
    ],
    ["is not touched when it works", failing(500, { consecutiveFailures: 0, failingSince: null }), null],
  ])("%s", (_what, health, step) => {
    expect(healthStep(health, now)).toEqual(step);
  });
});

describe("the condition of an endpoint", () => {
  it.each([
    ["disabled", { enabled: false, failingSince: now, lastSuccessAt: now }],
    ["failing", { enabled: true, failingSince: now, lastSuccessAt: now }],
    ["working", { enabled: true, failingSince: null, lastSuccessAt: now }],
    ["unused", { enabled: true, failingSince: null, lastSuccessAt: null }],
  ])("is %s", (condition, endpoint) => {
    expect(conditionOf(endpoint)).toBe(condition);
  });
});

describe("the breaker, from what is stored", () => {
  const at = "2026-11-20T12:00:00.000Z";
  const later = "2026-11-20T12:00:12.000Z";
  it.each([
    [9, later, { state: "closed" }],
    [10, later, { state: "open", probeAt: later }],
    [10, at, { state: "half_open" }],
    [40, null, { state: "half_open" }],
  ])("after %i failures, with nothing before %s, is %j", (consecutiveFailures, holdUntil, breaker) => {
    expect(breakerOf({ consecutiveFailures, holdUntil }, at)).toEqual(breaker);
  });
});
