import { describe, expect, it } from "vitest";
import { aLine, anActor, anOrder } from "#lib/orders/examples";
import type { OrderReceipt } from "#lib/orders/documents";
import { mayReceive, receiptLines, received, returned, reversibleReceipt } from "./receiving.ts";

const line = aLine({ receivedQuantity: "6", rejectedQuantity: "1" });
const order = anOrder({ status: "SENT", lines: [line] });
const came = (quantity: string, rejectedQuantity = "0") => [{ lineId: line.id, quantity, rejectedQuantity }];

describe("who takes delivery", () => {
  it.each([
    ["a receiver", ["RECEIVER"], null, true],
    ["finance, what was ordered", ["FINANCE"], null, false],
    ["a receiver, more than was ordered", ["RECEIVER"], "The crate was full.", false],
    ["finance, more than was ordered, with a reason", ["FINANCE"], "The crate was full.", true],
  ] as const)("%s", (_who, roles, reason, may) => {
    expect(mayReceive(anActor({ roles: [...roles] }), reason).ok).toBe(may);
  });
});

describe("what may be received", () => {
  it("is what is still wanted; what is rejected at the door does not count", () => {
    expect(received(order, came("5"), null)).toMatchObject({ ok: true });
    expect(received(order, came("7", "2"), null)).toMatchObject({ ok: true });
    expect(received(order, came("5.00000001"), null)).toMatchObject({
      ok: false,
      refusal: { code: "quantity_exceeded", details: { allowed: "5" } },
    });
  });

  it("is more within the company's tolerance, and anything with a reason of finance", () => {
    const tolerant = anOrder({ ...order, tolerances: { ...order.tolerances, overReceiptPercent: "10" } });

    expect(received(tolerant, came("6"), null)).toMatchObject({ ok: true });
    expect(received(tolerant, came("6.1"), null)).toMatchObject({ ok: false });
    expect(received(order, came("100"), "The crate was full.")).toMatchObject({ ok: true });
  });

  it("names lines of this order, each once, and rejects at most what came", () => {
    expect(receiptLines(order, [{ lineId: "another", quantity: "1", rejectedQuantity: "0" }])).toMatchObject({
      refusal: { details: { errors: [{ path: ["lines", 0, "lineId"] }] } },
    });
    expect(receiptLines(order, [...came("1"), ...came("1")])).toMatchObject({
      refusal: { details: { errors: [{ path: ["lines", 1, "lineId"] }] } },
    });
    expect(receiptLines(order, came("1", "1.1"))).toMatchObject({
      refusal: { details: { errors: [{ path: ["lines", 0, "rejectedQuantity"] }] } },
    });
  });
});

describe("what may go back", () => {
  it("is what is here", () => {
    expect(returned(order, came("5"))).toMatchObject({ ok: true });
    expect(returned(order, came("5.1"))).toMatchObject({ ok: false, refusal: { code: "quantity_exceeded" } });
  });

  it("a receipt is reversed once, and not after its goods were returned", () => {
    const receipt: OrderReceipt = {
      id: "r",
      receivedAt: "2026-11-20T08:00:00.000Z",
      note: null,
      overrideReason: null,
      reversedAt: null,
      reverseReason: null,
      lines: came("6", "1"),
    };
    const sentBack = anOrder({ lines: [aLine({ ...line, returnedQuantity: "1" })] });

    expect(reversibleReceipt(order, receipt)).toMatchObject({ ok: true });
    expect(reversibleReceipt(order, { ...receipt, reversedAt: "2026-11-20T09:00:00.000Z" })).toMatchObject({
      refusal: { code: "duplicate" },
    });
    expect(reversibleReceipt(sentBack, receipt)).toMatchObject({ refusal: { code: "quantity_exceeded" } });
  });
});
