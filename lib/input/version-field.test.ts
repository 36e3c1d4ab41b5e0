import { describe, expect, it } from "vitest";
import * as z from "zod";
import { versionField } from "./version-field.ts";

describe("the version that was seen", () => {
  it.each([
    [1, 1],
    ["1", 1],
    [2_147_483_647, 2_147_483_647],
    ["42", 42],
  ])("is read from %j", (raw, version) => {
    expect(versionField.parse(raw)).toBe(version);
  });

  it.each([0, -1, 1.5, Number.NaN, Infinity, 2_147_483_648, "0", "01", "1.0", "1e3", "", " 1", "１", null, [1], {}])(
    "is not %j",
    (raw) => {
      expect(versionField.safeParse(raw).success).toBe(false);
    },
  );

  it("is a whole number in the API's documentation", () => {
    expect(z.toJSONSchema(versionField, { io: "input" })).toMatchObject({ type: "integer", minimum: 1 });
  });
});
