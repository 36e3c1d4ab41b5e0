import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amended, changesSomething, fits, noneOpen, withTerms } from "./amending.ts";
import { termsOf } from "./change-order.ts";
import { aChange, aLine, anOrder } from "./examples.ts";
import type { Order } from "./order.ts";
import type { SupplierProposal } from "./documents.ts";

const now = new Date("2026-11-20T12:00:00.000Z");
const withLine = (order: Order, different: object): Order => ({
  ...order,
  lines: order.lines.map((line) => ({ ...line, ...different })),
});

describe("a change order is refused", () => {
  const moved = anOrder({
    status: "SENT",
    lines: [aLine({ cancelledQuantity: "1", shippedQuantity: "6", receivedQuantity: "5", invoicedQuantity: "4" })],
  });

  it("below what was cancelled and came, is under way or was invoiced", () => {
    expect(fits(moved, withLine(moved, { quantity: "7" }))).toMatchObject({ ok: true });
    expect(fits(moved, withLine(moved, { quantity: "6.9" }))).toMatchObject({
      ok: false,
      refusal: { code: "quantity_exceeded", details: { least: "7" } },
    });
  });

  it("without a line of which something happened", () => {
    expect(fits(moved, { ...moved, lines: [] })).toMatchObject({ ok: false, refusal: { code: "quantity_exceeded" } });
    const untouched = anOrder({ lines: [aLine()] });
    expect(fits(untouched, { ...untouched, lines: [] })).toMatchObject({ ok: true });
  });

  it.each([
    ["another unit on a line of which something happened", withLine(moved, { unit: "KGM" })],
    ["another supplier once something happened", { ...moved, supplier: { ...moved.supplier, id: "another" } }],
    ["another currency once something happened", { ...moved, currency: "USD" }],
    ["a line named twice", { ...moved, lines: [...moved.lines, ...moved.lines] }],
  ])("with %s", (_what, proposed) => {
    expect(fits(moved, proposed)).toMatchObject({ ok: false, refusal: { code: "validation_failed" } });
  });

  it("where it changes nothing that anybody is shown", () => {
    const order = anOrder();
    expect(changesSomething(order, { ...order, internalNotes: "For us." })).toMatchObject({ ok: false });
    expect(changesSomething(order, anOrder({ notes: "For all." }))).toMatchObject({ ok: true });
  });

  it("while another one is open", () => {
    expect(noneOpen(anOrder({ changeOrders: [aChange()] }))).toMatchObject({
      ok: false,
      refusal: { code: "open_change_order" },
    });
    expect(noneOpen(anOrder({ changeOrders: [aChange({ status: "REJECTED" })] }))).toMatchObject({ ok: true });
  });
});

describe("a change order in force", () => {
  const offer: SupplierProposal = {
    id: "p",
    revision: 1,
    status: "OPEN",
    note: null,
    lines: [],
    reason: null,
    createdBy: { id: "s", name: "Alma Wieser" },
    createdAt: "2026-11-19T12:00:00.000Z",
    endedAt: null,
  };
  const order = anOrder({
    status: "ACKNOWLEDGED",
    declined: true,
    acknowledgedAt: "2026-11-18T12:00:00.000Z",
    lines: [aLine({ receivedQuantity: "4", acknowledgedQuantity: "10" })],
    proposals: [offer],
  });
  const change = aChange({ status: "APPROVED" });
  const patch = amended(order, withLine(order, { quantity: "12" }), change, now);

  it("is the next revision, sent anew and to be acknowledged anew", () => {
    expect(patch).toMatchObject({
      revision: 2,
      status: "SENT",
      declined: false,
      sentAt: now.toISOString(),
      acknowledgedAt: null,
      changeOrders: [{ status: "APPROVED" }],
      proposals: [{ status: "ENDED" }],
    });
  });

  it("keeps what happened to its lines", () => {
    const proposed = withTerms(order, { ...termsOf(order), lines: termsOf(order).lines });
    expect(proposed.lines).toMatchObject([{ receivedQuantity: "0" }]);
    expect(amended(order, proposed, change, now).lines).toMatchObject([
      { receivedQuantity: "4", acknowledgedQuantity: "0" },
    ]);
  });

  it("of an order that was not sent yet does not send it", () => {
    const approved = anOrder({ status: "APPROVED" });
    expect(amended(approved, approved, change, now)).not.toHaveProperty("status");
  });
});

it("whatever fits leaves no line with less than what happened to it", () => {
  const quantity = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(fc.record({ shipped: quantity, received: quantity, cancelled: quantity, next: quantity }), (given) => {
      const line = aLine({
        quantity: "12",
        cancelledQuantity: String(given.cancelled),
        shippedQuantity: String(Math.min(given.shipped, 12 - given.cancelled)),
        receivedQuantity: String(Math.min(given.received, 12 - given.cancelled)),
      });
      const order = anOrder({ lines: [line] });
      const next = given.next + 1;
      if (!fits(order, withLine(order, { quantity: String(next) })).ok) return;
      expect(next - given.cancelled).toBeGreaterThanOrEqual(
        Math.max(Number(line.shippedQuantity), Number(line.receivedQuantity)),
      );
    }),
  );
});
