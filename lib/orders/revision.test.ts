import { describe, expect, it } from "vitest";
import { aLine, anOrder } from "./examples.ts";
import { contentHash, contentText } from "./revision.ts";

const hashOf = (order: Parameters<typeof contentText>[0]) => contentHash(contentText(order));

describe("the content hash", () => {
  const order = anOrder();

  it.each([
    ["the supplier", { supplier: { ...order.supplier, id: "0193a000-0000-7000-8000-000000000999" } }],
    ["the freight", { freight: "1" }],
    ["the notes", { notes: "Ring the bell." }],
    [
      "the place to deliver",
      {
        shipTo: { name: "Gate 3", street: "Lagerweg 5", city: "Graz", postalCode: "8020", region: null, country: "AT" },
      },
    ],
    ["a quantity", { lines: [aLine({ quantity: "11" })] }],
    ["a cost centre", { lines: [aLine({ costCentre: "OTHER" })] }],
    ["the order of the lines", { lines: [aLine({ description: "Second" }), aLine()] }],
  ])("changes with %s", (_what, different) => {
    expect(hashOf({ ...order, ...different })).not.toBe(hashOf(order));
  });

  it("does not change with internal notes, ids of lines or anything derived", () => {
    const same = anOrder({
      internalNotes: "Not for them.",
      version: 9,
      total: "1",
      lines: [aLine({ id: "another", lineNumber: 7, netAmount: "1", receivedQuantity: "3" })],
    });

    expect(hashOf(same)).toBe(hashOf(order));
  });

  it("is the SHA-256 of canonical JSON, so that anybody can compute it again", () => {
    expect(order.contentHash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(contentText(order).startsWith('{"currency":"EUR","freight":"0"')).toBe(true);
  });
});
