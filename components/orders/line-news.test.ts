import { describe, expect, it } from "vitest";
import { aLine } from "#lib/orders/examples";
import { lineNews } from "./line-news.ts";

describe("what happened to a line", () => {
  it("is nothing at first", () => {
    expect(lineNews(aLine())).toEqual([]);
  });

  it("is what was lost, and what was invoiced without what was credited", () => {
    const line = aLine({
      rejectedQuantity: "2",
      returnedQuantity: "1",
      invoicedQuantity: "1048",
      creditedQuantity: "8",
    });
    expect(lineNews(line)).toEqual(["2 rejected", "1 returned", "1,040 invoiced"]);
  });
});
