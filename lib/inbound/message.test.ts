import { describe, expect, it } from "vitest";
import { messageStates, nextTry, replayable } from "./message.ts";

describe("a message", () => {
  it("is processed again only where it had no effect and does not wait", () => {
    expect(messageStates.filter((state) => replayable({ state, body: "{}" }).ok)).toEqual([
      "ignored",
      "refused",
      "dead",
    ]);
  });

  it("is not processed again once what came is no longer kept", () => {
    expect(replayable({ state: "refused", body: null })).toMatchObject({
      refusal: { code: "illegal_transition", because: "What this message told is no longer kept." },
    });
  });

  it("that fails is tried seven more times, each time later, then no more", () => {
    const now = new Date("2026-11-21T12:00:00Z");
    const waits = Array.from({ length: 9 }, (_, failures) => nextTry(failures + 1, now)).map(
      (at) => at && (at.getTime() - now.getTime()) / 1000,
    );
    expect(waits).toEqual([5, 30, 120, 600, 1800, 3600, 7200, null, null]);
  });
});
