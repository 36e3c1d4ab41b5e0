import { beforeEach, describe, expect, it } from "vitest";
import { theSystem } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { cancelOrder } from "#lib/orders/commands/cancel-order";
import { deleteOrder } from "#lib/orders/commands/delete-order";
import { sendOrder } from "#lib/orders/commands/send-order";
import { submitOrder } from "#lib/orders/commands/submit-order";
import { loadOrder } from "#lib/orders/queries/load-order";
import { db } from "#lib/platform/db";
import { receiveOrder } from "#lib/receipts/commands/receive-order";
import { anOrderInput, type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenSource, processAll, tell } from "#prisma/seed/given-source";
import type { NewSource } from "../commands/create-source.ts";
import { getMessage } from "../queries/get-message.ts";
import { listDueMessages } from "../queries/list-due-messages.ts";
import { processMessage } from "./process-message.ts";

let cast: Cast;
let warehouse: NewSource;
let sku: string;

beforeEach(async () => {
  cast = await givenCast();
  sku = `SKU-${newId()}`;
  warehouse = await givenSource({ name: "Warehouse", kind: "stock", defaultBuyerId: cast.buyer.id });
});

const ordered = (unitPrice: string, by = cast) => {
  const [line] = anOrderInput(by.supplierId).lines;
  return givenOrder(by, "APPROVED", { paymentTerms: "30 days net", lines: [{ ...line, sku, unitPrice }] });
};
const low = (facts: object = {}) =>
  tell(warehouse, "stock.low", { sku, quantityOnHand: "3", reorderPoint: "5", reorderQuantity: "20", ...facts });
const told = (id: string) => getMessage(theSystem("test"), { id });
const run = async (facts: object = {}) => {
  const id = await low(facts);
  await processAll();
  return told(id);
};

describe("a warehouse that runs out of something", () => {
  it("has a draft of its buyer, on the terms of the last order", async () => {
    await ordered("80");
    await ordered("84.5");
    const { state, purchaseOrder } = await run();
    expect(state).toBe("processed");

    const draft = await loadOrder(db, purchaseOrder?.id ?? "");
    expect(draft).toMatchObject({
      status: "DRAFT",
      requester: { id: cast.buyer.id },
      supplier: { id: cast.supplierId },
      currency: "EUR",
      paymentTerms: "30 days net",
      lines: [{ sku, quantity: "20", unit: "C62", unitPrice: "84.5", taxRatePercent: "20" }],
    });
    const where = { entityId: draft?.id ?? "", action: "purchase_order.created" };
    expect(await db.auditEvent.findMany({ where })).toMatchObject([
      { actorType: "system", actorId: warehouse.id, onBehalfOfId: cast.buyer.id },
    ]);
    await expect(submitOrder(cast.buyer, { id: draft?.id })).resolves.toMatchObject({ status: "PENDING_APPROVAL" });
  });

  it("has one until it is received, however often it says so, also at once", async () => {
    await ordered("84.5");
    await Promise.all(Array.from({ length: 10 }, () => low()));
    const due = await listDueMessages(20);
    await Promise.all(due.map(processMessage));
    await processAll();
    const made = await db.purchaseOrder.findMany({ where: { reference: `Stock of ${sku}` } });
    expect(made).toHaveLength(1);
    const id = made[0]?.id ?? "";

    const { contentHash, lines } = await submitOrder(cast.buyer, { id });
    await approveOrder(cast.approver, { id, contentHash });
    await sendOrder(cast.buyer, { id });
    expect(await run()).toMatchObject({ state: "ignored", reason: expect.stringContaining("not received yet") });
    await receiveOrder(cast.receiver, { id, lines: lines.map((line) => ({ lineId: line.id, quantity: "20" })) });
    expect(await run()).toMatchObject({ state: "processed" });
  });

  it("has another one when the first was deleted or cancelled", async () => {
    await ordered("84.5");
    const first = (await run()).purchaseOrder?.id;
    await deleteOrder(cast.buyer, { id: first });
    const second = (await run()).purchaseOrder?.id;
    await cancelOrder(cast.buyer, { id: second, reason: "Not wanted." });
    expect(await run()).toMatchObject({ state: "processed" });
  });

  it("asks the supplier that it names", async () => {
    const other = await givenCast();
    await ordered("70", other);
    await ordered("84.5");
    const { code } = await db.supplier.findUniqueOrThrow({ where: { id: other.supplierId } });
    const { purchaseOrder } = await run({ supplierCode: code });
    expect(await loadOrder(db, purchaseOrder?.id ?? "")).toMatchObject({
      supplier: { code },
      lines: [{ unitPrice: "70" }],
    });
  });

  it.each([
    ["was never ordered", async () => undefined, {}, "was never ordered"],
    ["was never ordered from that supplier", () => ordered("84.5"), { supplierCode: "NOBODY" }, "from NOBODY"],
    [
      "was ordered from a supplier that is blocked now",
      async () => {
        await ordered("84.5");
        await db.supplier.update({ where: { id: cast.supplierId }, data: { blocked: true } });
      },
      {},
      "blocked",
    ],
    [
      "has a buyer who left",
      async () => {
        await ordered("84.5");
        await db.user.update({ where: { id: cast.buyer.id }, data: { active: false } });
      },
      {},
      "no active buyer",
    ],
  ])("is refused in the log for what %s", async (_what, given, facts, reason) => {
    await given();
    expect(await run(facts)).toMatchObject({
      state: "refused",
      reason: expect.stringContaining(reason),
      purchaseOrder: null,
    });
  });
});
