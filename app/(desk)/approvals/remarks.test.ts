import { expect, it } from "vitest";
import { yes } from "#lib/kernel/decision";
import { withMadeRemarks } from "./remarks.ts";

it("sends the remarks that were made, and of them what was filled in", async () => {
  const form = new FormData();
  for (const [name, value] of [
    ["id", "1"],
    ["remarks.0.lineId", "a"],
    ["remarks.0.field", ""],
    ["remarks.0.text", " "],
    ["remarks.1.lineId", "b"],
    ["remarks.1.field", ""],
    ["remarks.1.text", "Too many."],
  ] as const)
    form.append(name, value);

  const sent = await withMadeRemarks(async (_before, given) => yes([...given]))(null, form);

  expect(sent).toEqual(
    yes([
      ["id", "1"],
      ["remarks.1.lineId", "b"],
      ["remarks.1.text", "Too many."],
    ]),
  );
});
