import { describe, expect, it } from "vitest";
import { aLine, anOrder } from "./examples.ts";
import { proposedLines, withOffer } from "./proposal.ts";

const line = aLine({ id: "a", quantity: "10", cancelledQuantity: "2", unitPrice: "84.5", neededBy: "2026-12-01" });
const order = anOrder({ lines: [line, aLine({ id: "b", lineNumber: 2 })] });

describe("what a supplier proposes", () => {
  it("is what differs from the order, of what is still wanted", () => {
    const written = [
      { lineId: "a", quantity: "8.0", unitPrice: "84.50", neededBy: "2026-12-15" },
      { lineId: "b", quantity: "10" },
    ];

    expect(proposedLines(order, written)).toEqual({ ok: true, value: [{ lineId: "a", neededBy: "2026-12-15" }] });
  });

  it.each([
    ["nothing different", [{ lineId: "a", quantity: "8" }]],
    ["a line that is not on the order", [{ lineId: "c", quantity: "8" }]],
    [
      "a line twice",
      [
        { lineId: "a", quantity: "7" },
        { lineId: "a", quantity: "6" },
      ],
    ],
  ])("is refused with %s", (_what, written) => {
    expect(proposedLines(order, written)).toMatchObject({ ok: false, refusal: { code: "validation_failed" } });
  });

  it("is added to what was cancelled, and leaves the rest as it is", () => {
    const offered = withOffer(order, [{ lineId: "a", quantity: "7", unitPrice: "90" }]);

    expect(offered.lines).toMatchObject([
      { quantity: "9", unitPrice: "90", neededBy: "2026-12-01" },
      { quantity: "10", unitPrice: "84.5" },
    ]);
  });
});
