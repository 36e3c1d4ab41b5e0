import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { receiveOrder } from "#lib/receipts/commands/receive-order";
import { db } from "#lib/platform/db";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { lineWith } from "#prisma/seed/line-with";
import { givenUser } from "#prisma/seed/given-user";
import { acknowledgeOrder } from "./acknowledge-order.ts";
import { amendOrder } from "./amend-order.ts";
import { approveOrder } from "./approve-order.ts";
import { cancelOrder } from "./cancel-order.ts";
import { closeOrder } from "./close-order.ts";
import { rejectOrder } from "./reject-order.ts";
import { requestChanges } from "./request-changes.ts";
import { reviseChange } from "./revise-change.ts";
import { withdrawChange } from "./withdraw-change.ts";
import { refusalOf } from "../../../e2e/support/refusal-of.ts";

let cast: Cast;

beforeAll(async () => {
  cast = await givenCast();
});

beforeEach(() => db.settings.updateMany({ data: { changeOrderTolerancePercent: "0" } }));

async function toldOf(orderId: string) {
  const events = await db.webhookEvent.findMany({ where: { purchaseOrderId: orderId }, orderBy: { sequence: "asc" } });
  return events.map(({ type, supplierBody }) => `${type.slice(15)}${supplierBody === null ? "" : " (supplier)"}`);
}

describe("a change that needs an approval", () => {
  it("leaves the order as it is until it is approved, and then is its next revision", async () => {
    const order = await givenOrder(cast, "ACKNOWLEDGED");
    const lines = lineWith(order, { quantity: "12" });

    const { changeOrder, purchaseOrder: waiting } = await amendOrder(cast.buyer, {
      id: order.id,
      lines,
      reason: "Two more.",
    });

    expect(changeOrder).toMatchObject({
      revision: 2,
      status: "PENDING_APPROVAL",
      reason: "Two more.",
      total: "1216.80",
    });
    expect(changeOrder.changes).toEqual([
      expect.objectContaining({ kind: "line", field: "quantity", old: "10", new: "12" }),
    ]);
    expect(waiting).toMatchObject({
      revision: 1,
      status: "ACKNOWLEDGED",
      total: "1014.00",
      contentHash: order.contentHash,
    });
    expect(waiting.pendingChange).toMatchObject({
      id: changeOrder.id,
      revision: 2,
      contentHash: changeOrder.contentHash,
    });

    const [line] = order.lines;
    await receiveOrder(cast.receiver, { id: order.id, lines: [{ lineId: line?.id, quantity: "4" }] });
    const approved = await approveOrder(cast.approver, { id: order.id, contentHash: changeOrder.contentHash });

    expect(approved).toMatchObject({
      revision: 2,
      status: "SENT",
      total: "1216.80",
      contentHash: changeOrder.contentHash,
      pendingChange: null,
      changeOrders: [{ id: changeOrder.id, status: "APPROVED" }],
    });
    expect(approved.lines).toMatchObject([
      { id: line?.id, quantity: "12", receivedQuantity: "4", acknowledgedQuantity: "0" },
    ]);
    expect((await toldOf(order.id)).slice(6)).toEqual([
      "change_order_submitted",
      "received (supplier)",
      "approval_step_completed",
      "amended (supplier)",
    ]);
    const again = await acknowledgeOrder(cast.supplier, { id: order.id });
    expect(again).toMatchObject({ status: "ACKNOWLEDGED", lines: [{ acknowledgedQuantity: "12" }] });
  });

  it("is not decided by whoever proposed it, nor by the order's own authors", async () => {
    const both = await givenUser({ roles: ["BUYER", "APPROVER"] });
    const order = await givenOrder(cast, "SENT");
    const { changeOrder } = await amendOrder(both, { id: order.id, lines: lineWith(order, { quantity: "20" }) });
    const decision = { id: order.id, contentHash: changeOrder.contentHash };

    expect(await refusalOf(approveOrder(both, decision))).toMatchObject({ code: "separation_of_duties" });
    expect(await refusalOf(approveOrder(cast.buyer, decision))).toMatchObject({ code: "separation_of_duties" });
  });

  it("counts with its own total against the approver's limit", async () => {
    const limited = await givenUser({ roles: ["APPROVER"], approvalLimit: "1100" });
    const order = await givenOrder(cast, "SENT");
    const { changeOrder } = await amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { quantity: "12" }) });

    const refusal = await refusalOf(approveOrder(limited, { id: order.id, contentHash: changeOrder.contentHash }));
    expect(refusal).toMatchObject({ code: "forbidden" });
  });

  it("is approved under its own content, not under the order's", async () => {
    const order = await givenOrder(cast, "SENT");
    await amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { quantity: "12" }) });

    const refusal = await refusalOf(approveOrder(cast.approver, { id: order.id, contentHash: order.contentHash }));
    expect(refusal).toMatchObject({ code: "content_changed" });
  });

  it("is the only one", async () => {
    const order = await givenOrder(cast, "SENT");
    await amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { quantity: "12" }) });

    const second = refusalOf(amendOrder(cast.buyer, { id: order.id, notes: "Ring." }));
    expect(await second).toMatchObject({ code: "open_change_order" });
    const close = refusalOf(closeOrder(cast.buyer, { id: order.id, reason: "Enough." }));
    expect(await close).toMatchObject({ code: "open_change_order" });
  });

  it("is rejected or withdrawn without a trace on the order", async () => {
    const order = await givenOrder(cast, "SENT");
    const first = await amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { quantity: "12" }) });
    const { contentHash } = first.changeOrder;
    const rejected = await rejectOrder(cast.approver, {
      id: order.id,
      contentHash,
      comment: "No.",
      reasonCode: "BUDGET",
    });
    expect(rejected).toMatchObject({
      status: "SENT",
      revision: 1,
      pendingChange: null,
      changeOrders: [{ status: "REJECTED" }],
    });

    await amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { quantity: "13" }) });
    const withdrawn = await withdrawChange(cast.buyer, { id: order.id });
    expect(withdrawn).toMatchObject({
      status: "SENT",
      total: order.total,
      changeOrders: [{}, { status: "WITHDRAWN" }],
    });
    expect((await toldOf(order.id)).slice(5)).toEqual([
      "change_order_submitted",
      "change_order_rejected",
      "change_order_submitted",
      "change_order_withdrawn",
    ]);
    expect(await refusalOf(withdrawChange(cast.buyer, { id: order.id }))).toMatchObject({
      code: "illegal_transition",
    });
  });

  it("is submitted again after changes were requested", async () => {
    const order = await givenOrder(cast, "SENT");
    const { changeOrder } = await amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { quantity: "15" }) });
    const sentBack = await requestChanges(cast.approver, {
      id: order.id,
      contentHash: changeOrder.contentHash,
      comment: "Twelve will do.",
    });
    expect(sentBack.pendingChange).toMatchObject({ status: "CHANGES_REQUESTED" });
    expect(sentBack.status).toBe("SENT");

    const lines = lineWith(order, { quantity: "12" });
    const again = await reviseChange(cast.buyer, { id: order.id, changeOrderId: changeOrder.id, lines });
    expect(again.changeOrder).toMatchObject({ id: changeOrder.id, status: "PENDING_APPROVAL", total: "1216.80" });
    const approved = await approveOrder(cast.approver, { id: order.id, contentHash: again.changeOrder.contentHash });
    expect(approved).toMatchObject({ revision: 2, total: "1216.80" });
    expect(await db.orderRevision.count({ where: { purchaseOrderId: order.id } })).toBe(3);
  });

  it("ends with the order", async () => {
    const order = await givenOrder(cast, "SENT");
    await amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { quantity: "12" }) });
    const cancelled = await cancelOrder(cast.buyer, { id: order.id, reason: "Not needed." });

    expect(cancelled).toMatchObject({
      status: "CANCELLED",
      pendingChange: null,
      changeOrders: [{ status: "WITHDRAWN" }],
    });
    expect(await db.approvalInstance.count({ where: { purchaseOrderId: order.id, state: "OPEN" } })).toBe(0);
  });
});
