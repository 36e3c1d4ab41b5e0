import { describe, expect, it } from "vitest";
import { answerWord, breakerWords, countWords, latencyWords, shortType, successWords, untilInWords } from "./words.ts";

const none = { state: "pending", attemptCount: 1, lastStatus: null, lastError: null } as const;

describe("what came of a delivery", () => {
  it.each([
    [{ ...none, state: "delivered", lastStatus: 204 }, "ok", "204"],
    [{ ...none, state: "failed", lastStatus: 500 }, "bad", "500"],
    [{ ...none, lastError: "address_refused: it leads inside" }, "wait", "address refused"],
    [{ ...none, attemptCount: 0 }, "idle", "Waiting"],
    [{ ...none, state: "delivering" }, "info", "Sending"],
    [{ ...none, state: "paused", lastStatus: 500 }, "idle", "Paused"],
    [{ ...none, state: "cancelled" }, "idle", "Cancelled"],
  ] as const)("%j is %s, %s", (delivery, tone, word) => {
    expect(answerWord(delivery)).toEqual({ tone, word });
  });
});

describe("the next try", () => {
  const now = "2026-11-20T12:00:00Z";
  it.each([
    ["2026-11-20T11:59:00Z", "now"],
    ["2026-11-20T12:00:05Z", "in 5 s"],
    ["2026-11-20T12:24:00Z", "in 24 min"],
    ["2026-11-20T17:00:00Z", "in 5 h"],
  ])("at %s is %s", (at, words) => {
    expect(untilInWords(at, now)).toBe(words);
  });
});

describe("a type", () => {
  it("is short for orders, whole for endpoints", () => {
    expect(["purchase_order.sent", "endpoint.test"].map(shortType)).toEqual(["sent", "endpoint.test"]);
  });
});

describe("the health of an endpoint", () => {
  it("is in figures, or a dash where there are none", () => {
    expect([successWords({ successPercent: "96.8" }), successWords({ successPercent: null })]).toEqual([
      "96.8\u202f%",
      "–",
    ]);
    expect([latencyWords({ p50: 41, p95: 1180 }), latencyWords({ p50: null, p95: null })]).toEqual([
      "41 / 1,180 ms",
      "–",
    ]);
    expect([countWords(37), countWords(9999), countWords(10_000)]).toEqual(["37", "9,999", "10,000+"]);
  });

  it.each([
    [3, null, { state: "closed", word: "Closed", more: null }],
    [12, "2026-11-20T12:00:12.000Z", { state: "open", word: "Open", more: "probe in 12 s" }],
    [12, null, { state: "half_open", word: "Half open", more: "one probe decides" }],
  ])("with %i failures in a row and peace until %s says %j", (consecutiveFailures, holdUntil, words) => {
    expect(breakerWords({ consecutiveFailures, holdUntil }, "2026-11-20T12:00:00.000Z")).toEqual(words);
  });
});
