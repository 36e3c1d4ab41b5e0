import { describe, expect, it } from "vitest";
import * as z from "zod";
import { clearable } from "./field.ts";
import { oneLine } from "./text-field.ts";
import { strictObject } from "./words.ts";

const order = strictObject({
  name: oneLine(3),
  note: clearable(oneLine(5)),
  kind: z.enum(["GOODS", "AMOUNT"]).optional(),
  lines: z.array(z.string()).min(1).max(2).optional(),
  version: z.int().min(1).optional(),
  urgent: z.boolean().optional(),
  either: z.union([z.number(), z.null()]).optional(),
});

describe("what people read about a field", () => {
  it.each([
    [{}, "name", "Fill this in."],
    [{ name: 5 }, "name", "Write this as text."],
    [{ name: "ACME" }, "name", "Write at most 3 characters."],
    [{ name: "a", total: "1", number: "2" }, "", "Leave out what is not known here: total, number."],
    [{ name: "a", kind: "X" }, "kind", "Choose one of: GOODS, AMOUNT."],
    [{ name: "a", lines: [] }, "lines", "Give at least 1 entries."],
    [{ name: "a", lines: ["1", "2", "3"] }, "lines", "Give at most 2 entries."],
    [{ name: "a", lines: "1" }, "lines", "Give a list."],
    [{ name: "a", version: 0 }, "version", "Give at least 1."],
    [{ name: "a", version: 1.5 }, "version", "Write a whole number."],
    [{ name: "a", urgent: "yes" }, "urgent", "Say true or false."],
    [{ name: "a", either: "x" }, "either", "Write this as the documentation shows."],
    [[], "", "Give an object."],
    [null, "", "Give an object."],
  ])("about %j at %j is: %s", (input, path, message) => {
    expect(problems(order, input)).toEqual([[path, message]]);
  });
});

describe("a clearable field", () => {
  it("is left as it was, cleared or set", () => {
    expect(order.parse({ name: "a" })).toEqual({ name: "a" });
    expect(order.parse({ name: "a", note: null }).note).toBeNull();
    expect(order.parse({ name: "a", note: "  " }).note).toBeNull();
    expect(order.parse({ name: "a", note: " new " }).note).toBe("new");
  });

  it("is still checked", () => {
    expect(problems(order, { name: "a", note: "too long" })).toEqual([["note", "Write at most 5 characters."]]);
  });
});

it("tells the documentation what a field takes", () => {
  expect(z.toJSONSchema(order, { io: "input" })).toMatchObject({
    required: ["name"],
    additionalProperties: false,
    properties: {
      name: { type: "string", maxLength: 3 },
      note: { anyOf: [{ type: "string" }, { type: "null" }] },
    },
  });
});

function problems(schema: z.ZodType, input: unknown): [string, string][] {
  const issues = schema.safeParse(input).error?.issues ?? [];
  return issues.map(({ path, message }) => [path.join("."), message]);
}
