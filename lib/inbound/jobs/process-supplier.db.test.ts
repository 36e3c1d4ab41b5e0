import { beforeEach, describe, expect, it } from "vitest";
import { theSystem } from "#lib/access/actor";
import { declineOrder } from "#lib/orders/commands/decline-order";
import { sendOrder } from "#lib/orders/commands/send-order";
import { loadOrder } from "#lib/orders/queries/load-order";
import { db } from "#lib/platform/db";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenSource, processAll, tell } from "#prisma/seed/given-source";
import type { NewSource } from "../commands/create-source.ts";
import { getMessage } from "../queries/get-message.ts";

let cast: Cast;
let erp: NewSource;

beforeEach(async () => {
  cast = await givenCast();
  erp = await givenSource({ name: "HIWIN's system", kind: "supplier", supplierId: cast.supplierId });
});

const told = (id: string) => getMessage(theSystem("test"), { id });
const respond = async (number: string, response: string, facts: object = {}) => {
  const id = await tell(erp, "order.response", { purchaseOrderNumber: number, response, ...facts });
  await processAll();
  return told(id);
};

describe("a supplier's answer", () => {
  it("that takes the order acknowledges it, in the supplier's name", async () => {
    const order = await givenOrder(cast, "SENT");
    expect(await respond(order.number, "accepted", { revision: 1, note: "Week 50." })).toMatchObject({
      state: "processed",
    });

    expect(await loadOrder(db, order.id)).toMatchObject({ status: "ACKNOWLEDGED" });
    const where = { entityId: order.id, action: "purchase_order.acknowledged" };
    expect(await db.auditEvent.findMany({ where })).toMatchObject([
      { actorType: "supplier", actorId: erp.id, reason: "Week 50." },
    ]);
    expect(await respond(order.number, "accepted", { revision: 1, note: "Week 50." })).toMatchObject({
      state: "ignored",
    });
    expect(await respond(order.number, "declined")).toMatchObject({ state: "refused" });
  });

  it("that declines can be given again once the order was sent again", async () => {
    const order = await givenOrder(cast, "SENT");
    expect(await respond(order.number, "declined")).toMatchObject({ state: "processed" });
    expect(await respond(order.number, "declined")).toMatchObject({ state: "ignored" });
    await sendOrder(cast.buyer, { id: order.id });
    expect(await respond(order.number, "declined")).toMatchObject({ state: "processed" });
    expect(await loadOrder(db, order.id)).toMatchObject({ status: "SENT", declined: true });
  });

  it("that offers something else is a proposal by the supplier's system", async () => {
    const order = await givenOrder(cast, "SENT");
    const lines = [{ lineId: order.lines[0]?.id, neededBy: "2026-12-18" }];
    expect(await respond(order.number, "countered", { lines })).toMatchObject({ state: "processed" });
    expect(await respond(order.number, "countered", { lines })).toMatchObject({ state: "ignored" });

    const after = await loadOrder(db, order.id);
    expect(after?.proposals).toMatchObject([{ status: "OPEN", lines, createdBy: { name: "HIWIN's system" } }]);
  });

  it("to another revision than the order's is refused", async () => {
    const order = await givenOrder(cast, "SENT");
    const answer = await respond(order.number, "accepted", { revision: 2 });
    expect(answer).toMatchObject({ state: "refused", reason: expect.stringContaining("revision 2") });
    expect(await loadOrder(db, order.id)).toMatchObject({ status: "SENT" });
  });

  it("to an order that is not his, or was not sent to him yet, is turned away at the door", async () => {
    const other = await givenOrder(await givenCast(), "SENT");
    const draft = await givenOrder(cast, "APPROVED");
    for (const { number } of [other, draft])
      await expect(respond(number, "declined")).rejects.toMatchObject({ refusal: { code: "not_found" } });
    await expect(respond("PO-2026-999999", "declined")).rejects.toMatchObject({ refusal: { code: "not_found" } });
  });

  it("waits for nobody: what a person did first stands", async () => {
    const order = await givenOrder(cast, "SENT");
    const id = await tell(erp, "order.response", { purchaseOrderNumber: order.number, response: "accepted" });
    await declineOrder(cast.supplier, { id: order.id, note: "No." });
    await processAll();
    expect(await told(id)).toMatchObject({ state: "refused", reason: expect.stringContaining("declined") });
  });
});

describe("a supplier's invoice", () => {
  const invoice = (order: { number: string; lines: readonly { id: string }[] }, invoiceNumber: string) =>
    tell(erp, "invoice.submitted", {
      purchaseOrderNumber: order.number,
      invoiceNumber,
      invoiceDate: "2026-11-20",
      lines: [{ lineId: order.lines[0]?.id, quantity: "10", unitPrice: "84.5" }],
    });

  it("is recorded and matched, and one number of a supplier once", async () => {
    const order = await givenOrder(cast, "SENT");
    const ids = [await invoice(order, "INV-1"), await invoice(order, "inv 1")];
    const elsewhere = await givenOrder(cast, "SENT");
    ids.push(await invoice(elsewhere, "INV–1"));
    await processAll();

    expect((await loadOrder(db, order.id))?.invoices).toMatchObject([
      { invoiceNumber: "INV-1", matchStatus: "EXCEPTION", total: "1014" },
    ]);
    expect((await Promise.all(ids.map(told))).map(({ state }) => state)).toEqual(["processed", "ignored", "ignored"]);
    expect((await told(ids[2] ?? "")).reason).toContain("INV-1 of this supplier is recorded already");
  });

  it("of a line that is not on the order is refused with the reason", async () => {
    const order = await givenOrder(cast, "SENT");
    const id = await invoice({ number: order.number, lines: (await givenOrder(cast, "SENT")).lines }, "INV-2");
    await processAll();
    expect(await told(id)).toMatchObject({ state: "refused", reason: expect.stringContaining("not on the order") });
  });
});
