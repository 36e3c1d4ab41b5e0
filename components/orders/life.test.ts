import { describe, expect, it } from "vitest";
import { aLine, anOrder } from "#lib/orders/examples";
import type { Order } from "#lib/orders/order";
import { lifeOf } from "./life.ts";

const at = "2026-11-03T16:02:00.000Z";
const sent = { status: "SENT", submittedAt: at, approvedAt: at, sentAt: at } as const;

function stops(order: Partial<Order>, forSupplier = false): string[] {
  return lifeOf(anOrder(order), forSupplier).map(({ name, state, text }) =>
    [name, state, text].filter(Boolean).join(" "),
  );
}

describe("the life of an order", () => {
  it("begins with a draft that is being written", () => {
    expect(stops({}).slice(0, 3)).toEqual(["Draft current", "Submitted ahead", "Approved ahead"]);
  });

  it("stands before its approval while it waits", () => {
    const steps = stops({ status: "PENDING_APPROVAL", submittedAt: at });
    expect(steps.slice(0, 4)).toEqual([
      "Draft done",
      "Submitted done",
      "Approved current waits for signatures",
      "Sent ahead",
    ]);
  });

  it("forgets an earlier submission when it came back", () => {
    const steps = stops({ status: "CHANGES_REQUESTED", submittedAt: at, approvedAt: null });
    expect(steps.slice(0, 2)).toEqual(["Draft current", "Submitted ahead"]);
  });

  it("says how much came, in the unit that all lines share", () => {
    const lines = [
      aLine({ quantity: "96", receivedQuantity: "40", rejectedQuantity: "8" }),
      aLine({ id: "2", quantity: "60" }),
    ];
    expect(stops({ ...sent, receiptStatus: "PARTIAL", lines })).toContain("Received current 32 of 156");
  });

  it("counts lines where units differ, and leaves out stops that were passed by", () => {
    const lines = [aLine({ receivedQuantity: "10" }), aLine({ id: "2", unit: "KGM" })];
    const steps = stops({ ...sent, receiptStatus: "PARTIAL", lines });

    expect(steps).toEqual([
      "Draft done",
      "Submitted done",
      "Approved done",
      "Sent done",
      "Received current 1 of 2 lines",
      "Invoiced ahead nothing yet",
    ]);
  });

  it("awaits goods that were invoiced before they came, unless nobody asks for them", () => {
    const lines = [aLine({ invoicedQuantity: "10" })];
    const invoiced = { ...sent, invoiceStatus: "FULL", lines } as const;

    expect(stops(invoiced).slice(-2)).toEqual(["Received current nothing yet", "Invoiced done 10 of 10"]);
    expect(stops({ ...invoiced, twoWayMatch: true }).join()).not.toContain("Received");
  });

  it("does not ship money", () => {
    expect(stops({ ...sent, lines: [aLine({ kind: "AMOUNT", unit: null })] }).join()).not.toContain("Shipped");
  });

  it("starts for a supplier when it was sent", () => {
    expect(stops(sent, true).slice(0, 2)).toEqual(["Sent done", "Acknowledged current waits for an answer"]);
  });

  it("ends where it was rejected or cancelled, and is all done when it is closed", () => {
    expect(stops({ status: "REJECTED", submittedAt: at })).toEqual([
      "Draft done",
      "Submitted done",
      "Rejected current",
    ]);
    expect(stops({ status: "CANCELLED" })).toEqual(["Draft done", "Cancelled current"]);
    const closed = stops({ ...sent, status: "CLOSED", closedAt: at, receiptStatus: "PARTIAL" });
    expect(closed.every((step) => step.includes("done"))).toBe(true);
    expect(closed.at(-1)).toBe("Closed done");
  });
});
