import { describe, expect, it } from "vitest";
import { unchanged } from "./version.ts";

describe("what somebody saw before changing it", () => {
  it("is still so, or nobody asked", () => {
    expect([unchanged(3, 3).ok, unchanged(3, undefined).ok]).toEqual([true, true]);
  });

  it.each([2, 4, 0])("was version %i, and is not any more", (expected) => {
    expect(unchanged(3, expected)).toMatchObject({
      ok: false,
      refusal: { code: "version_conflict", details: { currentVersion: 3 } },
    });
  });
});
