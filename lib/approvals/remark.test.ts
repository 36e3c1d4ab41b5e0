import { describe, expect, it } from "vitest";
import { remarksOn } from "./remark.ts";

const lines = [
  { id: "line-a", lineNumber: 1 },
  { id: "line-b", lineNumber: 2 },
];

describe("remarks", () => {
  it("are about a line, a field of it, or a field of the order", () => {
    expect(
      remarksOn(lines, [
        { lineId: "line-b", text: "Twice as much as needed." },
        { lineId: "line-a", field: "unitPrice", text: "The contract says 80." },
        { field: "paymentTerms", text: "We agreed on 30 days." },
      ]),
    ).toEqual({
      ok: true,
      value: [
        { lineId: "line-b", lineNumber: 2, field: null, text: "Twice as much as needed." },
        { lineId: "line-a", lineNumber: 1, field: "unitPrice", text: "The contract says 80." },
        { lineId: null, lineNumber: null, field: "paymentTerms", text: "We agreed on 30 days." },
      ],
    });
  });

  it.each([
    ["a line of another order", { lineId: "line-c", text: "?" }, "lineId"],
    ["a field that lines do not have", { lineId: "line-a", field: "paymentTerms" as const, text: "?" }, "field"],
    ["a field of lines without a line", { field: "unitPrice" as const, text: "?" }, "lineId"],
    ["nothing at all", { text: "?" }, "lineId"],
  ])("are refused about %s", (_what, remark, field) => {
    expect(remarksOn(lines, [remark])).toMatchObject({
      refusal: { code: "validation_failed", details: { errors: [{ path: ["remarks", 0, field] }] } },
    });
  });
});
