import { describe, expect, it } from "vitest";
import { standBelow } from "./cost-centre.ts";

const parents = new Map([
  ["PLANT", null],
  ["HALL", "PLANT"],
  ["LINE", "HALL"],
  ["OFFICE", null],
]);

describe("a cost centre", () => {
  it.each([
    ["OFFICE", "LINE"],
    ["LINE", "OFFICE"],
    ["LINE", "PLANT"],
    ["NEW", "LINE"],
  ])("%s may stand below %s", (code, parent) => {
    expect(standBelow(code, parent, parents)).toEqual({ ok: true, value: parent });
  });

  it.each([
    ["PLANT", "PLANT", "itself"],
    ["PLANT", "HALL", "its child"],
    ["PLANT", "LINE", "its child's child"],
    ["LINE", "NOWHERE", "one that is not there"],
    ["NEW", "NEW", "itself, before it is there"],
  ])("%s may not stand below %s: %s", (code, parent) => {
    expect(standBelow(code, parent, parents)).toMatchObject({
      ok: false,
      refusal: { code: "validation_failed", details: { errors: [{ path: "parentCode" }] } },
    });
  });
});
