import { describe, expect, it } from "vitest";
import { plain } from "#lib/kernel/decimal";
import { aLine } from "./examples.ts";
import {
  cancellable,
  isComplete,
  progressOf,
  receivedNet,
  shippedNet,
  toInvoice,
  toReceive,
  toShip,
} from "./quantities.ts";

describe("the quantities of a line", () => {
  it("counts as received what came, less what was rejected and what went back", () => {
    const line = aLine({ receivedQuantity: "8.5", rejectedQuantity: "0.5", returnedQuantity: "2" });

    expect(plain(receivedNet(line))).toBe("6");
    expect(plain(toReceive(line))).toBe("4");
  });

  it("never counts less than nothing as shipped, when goods came without a ship notice", () => {
    expect(plain(shippedNet(aLine({ receivedQuantity: "5", rejectedQuantity: "5" })))).toBe("0");
  });

  it("lets cancel only what is neither shipped, received nor invoiced", () => {
    expect(
      plain(
        cancellable(
          aLine({ cancelledQuantity: "1", shippedQuantity: "4", receivedQuantity: "3", invoicedQuantity: "6" }),
        ),
      ),
    ).toBe("3");
    expect(plain(cancellable(aLine({ receivedQuantity: "12" })))).toBe("0");
  });

  it("does not ship money", () => {
    expect(plain(toShip(aLine({ kind: "AMOUNT", unit: null, unitPrice: "1" })))).toBe("0");
  });

  it("credits make room for another invoice", () => {
    expect(plain(toInvoice(aLine({ invoicedQuantity: "10", creditedQuantity: "4" })))).toBe("4");
  });

  it.each([
    ["received and invoiced", aLine({ receivedQuantity: "10", invoicedQuantity: "10" }), false, true],
    ["invoiced only", aLine({ invoicedQuantity: "10" }), false, false],
    ["invoiced only, but matched two-way", aLine({ invoicedQuantity: "10" }), true, true],
    ["received only", aLine({ receivedQuantity: "10" }), true, false],
    ["cancelled", aLine({ cancelledQuantity: "10" }), false, true],
    [
      "partly cancelled and the rest received and invoiced",
      aLine({ cancelledQuantity: "4", receivedQuantity: "6", invoicedQuantity: "6" }),
      false,
      true,
    ],
  ])("a line that is %s is complete: %#", (_what, line, twoWay, complete) => {
    expect(isComplete(line, twoWay)).toBe(complete);
  });
});

describe("how far an order is", () => {
  it("is never full because the sum is: each line has to be", () => {
    const lines = [aLine({ id: "1", receivedQuantity: "20" }), aLine({ id: "2", receivedQuantity: "0" })];

    expect(progressOf(lines).receiptStatus).toBe("PARTIAL");
  });

  it("ignores lines with nothing left to order", () => {
    const lines = [aLine({ id: "1", receivedQuantity: "10" }), aLine({ id: "2", cancelledQuantity: "10" })];

    expect(progressOf(lines).receiptStatus).toBe("FULL");
  });

  it("asks for receipt of money, not for its shipment", () => {
    const lines = [
      aLine({ id: "1", shippedQuantity: "10", receivedQuantity: "10" }),
      aLine({ id: "2", kind: "AMOUNT", unit: null, unitPrice: "1" }),
    ];

    expect(progressOf(lines)).toMatchObject({ shipmentStatus: "FULL", receiptStatus: "PARTIAL" });
  });
});
