import { beforeAll, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { cancelOrder } from "#lib/orders/commands/cancel-order";
import { db } from "#lib/platform/db";
import { receiveOrder } from "#lib/receipts/commands/receive-order";
import { givenExceptionPolicy, givenInvoice, storedException } from "#prisma/seed/given-exception";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenUser } from "#prisma/seed/given-user";
import { acceptException } from "../commands/accept-exception.ts";
import { invoiceOrder } from "../commands/invoice-order.ts";
import { refusalOf } from "../../../e2e/support/refusal-of.ts";

let cast: Cast;
let controller: Actor;

beforeAll(async () => {
  cast = await givenCast();
  controller = await givenUser({ roles: ["FINANCE"], name: "Carla Controller" });
  await givenExceptionPolicy();
});

it("what a rule lets pass is accepted at once, and the record says by which", async () => {
  const { order, about, purchaseOrder } = await givenInvoice(cast, { unitPrice: "86.4" });

  expect(purchaseOrder).toMatchObject({ status: "CLOSED", matchStatus: "MATCHED" });
  expect(await storedException(about.exceptionId)).toMatchObject({
    state: "ACCEPTED",
    decidedById: null,
    approval: { state: "APPROVED", steps: [] },
  });
  const [accepted] = await db.auditEvent.findMany({
    where: { entityId: order.id, action: "purchase_order.exception_accepted" },
  });
  expect(accepted?.reason).toBe(
    "Excess 19.00 EUR is below 20.00 EUR, so nobody has to sign. Policy “Exceptions”, version 1, rule 2.",
  );
});

it("what resolves itself waits for nobody any more", async () => {
  const { order, lineId, about } = await givenInvoice(cast, { received: null });
  expect(await storedException(about.exceptionId)).toMatchObject({
    code: "QTY_OVER_RECEIVED",
    state: "OPEN",
    approval: { state: "OPEN" },
  });

  const { purchaseOrder } = await receiveOrder(cast.receiver, { id: order.id, lines: [{ lineId, quantity: "10" }] });

  expect(purchaseOrder.status).toBe("CLOSED");
  expect(await storedException(about.exceptionId)).toMatchObject({
    state: "RESOLVED",
    approval: { state: "WITHDRAWN", steps: [{ state: "SKIPPED" }] },
  });
  expect(await refusalOf(acceptException(cast.approver, about))).toMatchObject({ code: "duplicate" });
});

it("several exceptions of one invoice are all routed, and resolve one by one", async () => {
  const { order, lineId } = await givenInvoice(cast, { received: null, unitPrice: "90" });

  const open = await db.approvalInstance.findMany({ where: { purchaseOrderId: order.id, state: "OPEN" } });

  expect(open.map(({ documentType }) => documentType)).toEqual(["MATCH_EXCEPTION", "MATCH_EXCEPTION"]);
  await receiveOrder(cast.receiver, { id: order.id, lines: [{ lineId, quantity: "10" }] });
  expect(await db.approvalInstance.count({ where: { purchaseOrderId: order.id, state: "OPEN" } })).toBe(1);
});

it("what nobody can sign is recorded all the same, says why, and is Finance's", async () => {
  const { about } = await givenInvoice(cast, { more: [{ description: "Pallet", quantity: "1", unitPrice: "30" }] });

  expect(await storedException(about.exceptionId)).toMatchObject({
    code: "LINE_NOT_ON_PO",
    approval: null,
    note: expect.stringContaining("There is no manager 3 above Lena Moser.") as string,
  });
  expect(await refusalOf(acceptException(cast.approver, about))).toMatchObject({ code: "forbidden" });
  expect((await acceptException(controller, about)).purchaseOrder.status).toBe("CLOSED");
});

it("a cancelled order leaves no exception waiting", async () => {
  const order = await givenOrder(cast, "ACKNOWLEDGED");
  const lines = [{ lineId: order.lines[0]?.id, quantity: "10", unit: "KGM", unitPrice: "84.5" }];
  await invoiceOrder(cast.finance, { id: order.id, invoiceNumber: newId(), invoiceDate: "2026-11-20", lines });
  const before = await db.approvalInstance.count({ where: { purchaseOrderId: order.id, state: "OPEN" } });

  await cancelOrder(cast.buyer, { id: order.id, reason: "Not needed." });

  expect(before).toBe(1);
  expect(
    await db.approvalInstance.findMany({ where: { matchExceptionId: { not: null }, purchaseOrderId: order.id } }),
  ).toMatchObject([{ state: "WITHDRAWN" }]);
});

it("the supplier is told of an exception, and not who decides on it or what it comes to", async () => {
  const { invoice } = await givenInvoice(cast, { unitPrice: "90", by: cast.supplier });

  expect(Object.keys((invoice["exceptions"] as object[])[0] ?? {})).toEqual([
    "id",
    "code",
    "lineId",
    "invoiceLineId",
    "message",
    "state",
  ]);
});
