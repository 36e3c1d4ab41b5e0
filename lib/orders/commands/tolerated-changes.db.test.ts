import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { receiveOrder } from "#lib/receipts/commands/receive-order";
import { db } from "#lib/platform/db";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { lineWith } from "#prisma/seed/line-with";
import { findOrder } from "../queries/find-order.ts";
import { orderView } from "../view.ts";
import { amendOrder } from "./amend-order.ts";
import { approveOrder } from "./approve-order.ts";
import { refusalOf } from "../../../e2e/support/refusal-of.ts";

let cast: Cast;

beforeAll(async () => {
  cast = await givenCast();
});

beforeEach(() => tolerate("0"));

async function tolerate(changeOrderTolerancePercent: string): Promise<void> {
  await db.settings.updateMany({ data: { changeOrderTolerancePercent } });
}

describe("a change that asks for nobody's signature", () => {
  it("is applied at once where the total falls, and says why", async () => {
    const order = await givenOrder(cast, "ACKNOWLEDGED");
    const { changeOrder, purchaseOrder } = await amendOrder(cast.buyer, {
      id: order.id,
      lines: lineWith(order, { quantity: "8" }),
    });

    expect(changeOrder).toMatchObject({ status: "APPROVED", revision: 2 });
    expect(changeOrder.changes).toHaveLength(1);
    expect(purchaseOrder).toMatchObject({ status: "SENT", revision: 2, total: "811.20" });
    const amended = await db.auditEvent.findFirst({ where: { entityId: order.id, action: "purchase_order.amended" } });
    expect(amended?.reason).toBe("The total falls below what was approved.");
  });

  it("ten changes of +0.9 % under a tolerance of 1 %: the first is applied, the second is routed", async () => {
    await tolerate("1");
    const order = await givenOrder(cast, "SENT", {
      lines: [{ description: "Rail", quantity: "1000", unit: "C62", unitPrice: "1", costCentre: "GENERAL" }],
    });
    const first = await amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { quantity: "1009" }) });
    expect(first.changeOrder).toMatchObject({ status: "APPROVED" });
    expect(first.purchaseOrder).toMatchObject({ total: "1009.00", revision: 2 });
    const amended = await db.auditEvent.findFirst({ where: { entityId: order.id, action: "purchase_order.amended" } });
    expect(amended?.reason).toContain("up to 1 % is tolerated");

    const second = await amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { quantity: "1018" }) });
    expect(second.changeOrder).toMatchObject({ status: "PENDING_APPROVAL" });
    expect(second.purchaseOrder).toMatchObject({ total: "1009.00", revision: 2 });
  });

  it("keeps and renumbers lines, takes out others, and adds new ones", async () => {
    await tolerate("100");
    const line = (description: string) => ({
      description,
      quantity: "1",
      unit: "C62",
      unitPrice: "100",
      costCentre: "GENERAL",
    });
    const order = await givenOrder(cast, "SENT", { lines: [line("A"), line("B"), line("C")] });
    const [a, b] = order.lines;
    const lines = [line("D"), { ...line("B"), id: b?.id }, { ...line("A"), id: a?.id, unitPrice: "90" }];

    const { purchaseOrder } = await amendOrder(cast.buyer, { id: order.id, lines });

    expect(purchaseOrder.lines.map(({ lineNumber, description, id }) => [lineNumber, description, id])).toEqual([
      [1, "D", expect.any(String)],
      [2, "B", b?.id],
      [3, "A", a?.id],
    ]);
    const rows = await db.purchaseOrderLine.findMany({
      where: { purchaseOrderId: order.id },
      orderBy: { lineNumber: "asc" },
    });
    expect(rows.map(({ description, unitPrice }) => [description, unitPrice.toString()])).toEqual([
      ["D", "100"],
      ["B", "100"],
      ["A", "90"],
    ]);
  });
});

describe("a change order is refused", () => {
  it("where it changes nothing", async () => {
    const order = await givenOrder(cast, "SENT");

    const refusal = await refusalOf(amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, {}) }));
    expect(refusal).toMatchObject({ code: "validation_failed" });
  });

  it("at its approval where more has come than it leaves room for", async () => {
    const order = await givenOrder(cast, "SENT");
    const [line] = order.lines;
    const lines = lineWith(order, { quantity: "5", unitPrice: "300" });
    const { changeOrder } = await amendOrder(cast.buyer, { id: order.id, lines });
    await receiveOrder(cast.receiver, { id: order.id, lines: [{ lineId: line?.id, quantity: "6" }] });

    const refusal = await refusalOf(
      approveOrder(cast.approver, { id: order.id, contentHash: changeOrder.contentHash }),
    );
    expect(refusal).toMatchObject({ code: "quantity_exceeded", details: { least: "6" } });
  });

  it("below what came, and without a line of which something came", async () => {
    const order = await givenOrder(cast, "SENT");
    const [line] = order.lines;
    await receiveOrder(cast.receiver, { id: order.id, lines: [{ lineId: line?.id, quantity: "4" }] });

    const less = refusalOf(amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { quantity: "3" }) }));
    expect(await less).toMatchObject({ code: "quantity_exceeded" });
    const gone = refusalOf(
      amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { id: undefined, quantity: "11" }) }),
    );
    expect(await gone).toMatchObject({ code: "quantity_exceeded" });
  });

  it("where nobody can sign it, and then nothing changed", async () => {
    const order = await givenOrder(cast, "SENT");
    const before = await db.auditEvent.count({ where: { entityId: order.id } });
    await db.user.updateMany({ where: { roles: { hasSome: ["APPROVER"] } }, data: { active: false } });

    const refusal = await refusalOf(
      amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { quantity: "20" }) }),
    );
    await db.user.updateMany({ where: { roles: { hasSome: ["APPROVER"] } }, data: { active: true } });

    expect(refusal).toMatchObject({ code: "unroutable" });
    expect(await db.auditEvent.count({ where: { entityId: order.id } })).toBe(before);
    expect(await db.changeOrder.count({ where: { purchaseOrderId: order.id } })).toBe(0);
  });
});

describe("the supplier", () => {
  it("sees nothing of a change before it takes effect", async () => {
    const order = await givenOrder(cast, "SENT");
    const { changeOrder } = await amendOrder(cast.buyer, {
      id: order.id,
      lines: lineWith(order, { quantity: "12" }),
      reason: "Secret.",
    });
    const seen = async () => {
      const found = await findOrder(cast.supplier, order.id);
      return found && orderView(found, cast.supplier);
    };
    expect(await seen()).toMatchObject({ pendingChange: null, changeOrders: [], revision: 1 });

    await approveOrder(cast.approver, { id: order.id, contentHash: changeOrder.contentHash });
    const after = JSON.stringify(await seen());
    expect(after).toContain(changeOrder.id);
    expect(after).not.toContain("Secret.");
    const told = await db.webhookEvent.findFirst({
      where: { purchaseOrderId: order.id, type: "purchase_order.amended" },
    });
    expect(told?.supplierBody).toContain(changeOrder.id);
    expect(told?.supplierBody).not.toContain("Secret.");
    expect(told?.supplierBody).not.toContain("GENERAL");
  });
});
