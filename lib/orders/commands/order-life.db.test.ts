import { describe, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { invoiceOrder } from "#lib/invoices/commands/invoice-order";
import { receiveOrder } from "#lib/receipts/commands/receive-order";
import { shipOrder } from "#lib/shipments/commands/ship-order";
import { givenCast, givenOrder } from "#prisma/seed/given-order";
import { approveOrder } from "./approve-order.ts";

const only = <Row>(rows: readonly Row[]): Row => {
  const [row] = rows;
  if (rows.length !== 1 || row === undefined) throw new Error(`Expected one row, found ${rows.length}.`);
  return row;
};

describe("the life of a purchase order", () => {
  it("goes from a draft to closed, with one audit entry and one event for each step", async () => {
    const cast = await givenCast();
    const order = await givenOrder(cast, "ACKNOWLEDGED");
    expect(order).toMatchObject({
      status: "ACKNOWLEDGED",
      netTotal: "845.00",
      taxTotal: "169.00",
      total: "1014.00",
      version: 5,
    });
    const { id: lineId } = only(order.lines);

    const first = await shipOrder(cast.supplier, { id: order.id, lines: [{ lineId, quantity: "4" }], carrier: "DHL" });
    expect(first.purchaseOrder).toMatchObject({ summaryStatus: "PARTIALLY_SHIPPED" });
    await shipOrder(cast.supplier, { id: order.id, lines: [{ lineId, quantity: "6" }] });
    const partly = await receiveOrder(cast.receiver, { id: order.id, lines: [{ lineId, quantity: "4" }] });
    expect(partly.purchaseOrder).toMatchObject({ summaryStatus: "PARTIALLY_RECEIVED", shipmentStatus: "FULL" });

    const early = await invoiceOrder(cast.supplier, {
      id: order.id,
      invoiceNumber: "INV–1",
      invoiceDate: "2026-11-20",
      lines: [{ lineId, quantity: "10", unitPrice: "84.5" }],
    });
    expect(early.invoice).toMatchObject({
      matchStatus: "EXCEPTION",
      exceptions: [{ code: "QTY_OVER_RECEIVED", state: "OPEN" }],
    });

    const last = await receiveOrder(cast.receiver, { id: order.id, lines: [{ lineId, quantity: "6" }] });
    expect(last.purchaseOrder).toMatchObject({
      status: "CLOSED",
      matchStatus: "MATCHED",
      receiptStatus: "FULL",
      invoiceStatus: "FULL",
    });

    const audit = await db.auditEvent.findMany({ where: { entityId: order.id }, orderBy: { sequence: "asc" } });
    const told = await db.webhookEvent.findMany({ where: { purchaseOrderId: order.id }, orderBy: { sequence: "asc" } });
    const steps = [
      "created",
      "submitted",
      "approval_step_completed",
      "approved",
      "sent",
      "acknowledged",
      "shipped",
      "shipped",
      "received",
      "invoiced",
      "match_exception",
      "received",
      "match_resolved",
      "closed",
    ];
    expect(audit.map(({ action }) => action)).toEqual(steps.map((step) => `purchase_order.${step}`));
    expect(told.map(({ type }) => type)).toEqual(steps.map((step) => `purchase_order.${step}`));
    expect(told.map(({ sequence }) => sequence)).toEqual(steps.map((_step, index) => index + 1));
    expect(told.map(({ supplierBody }) => supplierBody !== null)).toEqual(steps.map((_step, index) => index >= 4));
  });

  it("lets exactly one of fifty simultaneous approvals take effect", async () => {
    const cast = await givenCast();
    const order = await givenOrder(cast, "PENDING_APPROVAL");

    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, () => approveOrder(cast.approver, { id: order.id, contentHash: order.contentHash })),
    );

    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const codes = answers.flatMap((answer) =>
      answer.status === "rejected" ? [answer.reason.refusal?.code ?? String(answer.reason)] : [],
    );
    expect(new Set(codes)).toEqual(new Set(["illegal_transition"]));
    expect(await db.approvalDecision.count({ where: { purchaseOrderId: order.id } })).toBe(1);
    expect(await db.auditEvent.count({ where: { entityId: order.id, action: "purchase_order.approved" } })).toBe(1);
  });
});
