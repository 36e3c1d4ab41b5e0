import { describe, expect, it } from "vitest";
import * as z from "zod";
import { clearable } from "#lib/input/field";
import { flagField } from "#lib/input/flag-field";
import { oneLine } from "#lib/input/text-field";
import { formInput } from "./form-input.ts";

const schema = z.strictObject({
  name: oneLine(20),
  phone: clearable(oneLine(20)),
  active: flagField.optional(),
  roles: z.array(z.string()).optional(),
  shipTo: z.strictObject({ street: oneLine(20), region: clearable(oneLine(20)) }).optional(),
  lines: z.array(z.strictObject({ sku: clearable(oneLine(20)), quantity: z.string() })).optional(),
});

function read(...entries: [string, string][]): unknown {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return formInput(form, schema);
}

describe("a form", () => {
  it("puts its fields in their places, however these are written", () => {
    const input = read(
      ["name", "Ada"],
      ["lines[1].quantity", "2"],
      ["lines.0.quantity", "1"],
      ["shipTo.street", "Main St"],
    );
    expect(input).toEqual({
      name: "Ada",
      lines: [{ quantity: "1" }, { quantity: "2" }],
      shipTo: { street: "Main St" },
    });
  });

  it("clears what may be cleared and leaves out other empty fields", () => {
    expect(
      read(["name", ""], ["phone", ""], ["shipTo.region", ""], ["lines[0].sku", ""], ["lines[0].quantity", ""]),
    ).toEqual({
      phone: null,
      shipTo: { region: null },
      lines: [{ sku: null }],
    });
  });

  it("gives lists where lists are wanted, also of one and of none", () => {
    expect(read(["roles", "BUYER"])).toEqual({ roles: ["BUYER"] });
    expect(read(["roles", "BUYER"], ["roles", "FINANCE"])).toEqual({ roles: ["BUYER", "FINANCE"] });
    expect(read(["roles[]", ""])).toEqual({ roles: [] });
  });

  it("takes the last of two where one is wanted: a checkbox after its hidden no", () => {
    expect(read(["active", "false"], ["active", "true"])).toEqual({ active: "true" });
  });

  it("passes on what the command does not know, so that it is refused", () => {
    expect(read(["name", "Ada"], ["status", "APPROVED"])).toEqual({ name: "Ada", status: "APPROVED" });
  });

  it("keeps to itself what belongs to the form, and no name reaches a prototype", () => {
    const input = read(
      ["$ACTION_REF_1", ""],
      ["idempotencyKey", "k"],
      ["__proto__.admin", "1"],
      ["constructor.prototype.admin", "1"],
      ["name", "Ada"],
    );
    expect(Object.getPrototypeOf(input)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)["admin"]).toBeUndefined();
    expect(schema.safeParse(input).success).toBe(false);
  });
});
