import { describe, expect, it } from "vitest";
import * as z from "zod";
import { flagField } from "./flag-field.ts";

describe("a flag", () => {
  it.each([
    [true, true],
    [false, false],
    ["true", true],
    ["false", false],
  ])("is read from %j", (raw, flag) => {
    expect(flagField.parse(raw)).toBe(flag);
  });

  it.each([undefined, null, "", "yes", "TRUE", 1, 0, [], [true], {}])("is not %j", (raw) => {
    expect(flagField.safeParse(raw).success).toBe(false);
  });

  it("is a boolean in the API's documentation", () => {
    expect(z.toJSONSchema(flagField, { io: "input" })).toMatchObject({ type: "boolean" });
  });
});
