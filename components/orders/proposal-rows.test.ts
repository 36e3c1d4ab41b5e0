import { expect, it } from "vitest";
import { aLine } from "#lib/orders/examples";
import { proposalRows } from "./proposal-rows.ts";

const line = aLine({ id: "a", quantity: "10", cancelledQuantity: "2", unitPrice: "84.5", neededBy: "2026-12-01" });

it("sets what is offered beside what is still wanted, and says what differs", () => {
  const rows = proposalRows([line], [{ lineId: "a", quantity: "8.0", neededBy: "2026-12-15" }]);

  expect(rows).toMatchObject([
    {
      ordered: { quantity: "8", unitPrice: "84.5", neededBy: "2026-12-01" },
      offered: { quantity: "8.0", unitPrice: "84.5", neededBy: "2026-12-15" },
      differs: ["neededBy"],
    },
  ]);
});

it("leaves out lines that are not on the order any more", () => {
  expect(proposalRows([line], [{ lineId: "gone", quantity: "1" }])).toEqual([]);
});
