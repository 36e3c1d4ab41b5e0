import { beforeEach, describe, expect, it } from "vitest";
import { theSystem } from "#lib/access/actor";
import { invoiceOrder } from "#lib/invoices/commands/invoice-order";
import { loadOrder } from "#lib/orders/queries/load-order";
import { db } from "#lib/platform/db";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenSource, processAll, tell } from "#prisma/seed/given-source";
import type { NewSource } from "../commands/create-source.ts";
import { getMessage } from "../queries/get-message.ts";

let cast: Cast;
let bank: NewSource;
let orderId: string;
let supplierCode: string;

beforeEach(async () => {
  cast = await givenCast();
  bank = await givenSource({ name: "Bank", kind: "payment" });
  const order = await givenOrder(cast, "SENT");
  orderId = order.id;
  supplierCode = order.supplier.code;
  const lines = [{ lineId: order.lines[0]?.id, quantity: "10", unitPrice: "84.5" }];
  await invoiceOrder(cast.finance, { id: order.id, invoiceNumber: "INV-1", invoiceDate: "2026-11-20", lines });
});

const pay = async (amount: string, paidAt: string, facts: object = {}) => {
  const id = await tell(bank, "invoice.paid", {
    supplierCode,
    invoiceNumber: "inv 1",
    amount,
    currency: "EUR",
    paidAt,
    ...facts,
  });
  await processAll();
  return getMessage(theSystem("test"), { id });
};
const invoice = async () => (await loadOrder(db, orderId))?.invoices[0];

describe("a payment", () => {
  it("is noted on its invoice, and told", async () => {
    expect(await pay("1014.00", "2026-11-25T09:00:00Z")).toMatchObject({
      state: "processed",
      purchaseOrder: { id: orderId },
    });

    expect(await invoice()).toMatchObject({ total: "1014", paidAmount: "1014", paidAt: "2026-11-25T09:00:00.000Z" });
    const where = { purchaseOrderId: orderId, type: "purchase_order.invoice_paid" };
    const [event] = await db.webhookEvent.findMany({ where });
    expect(JSON.parse(event?.companyBody ?? "").data).toMatchObject({
      invoice: { invoiceNumber: "INV-1", total: "1014.00", paidAmount: "1014.00" },
      actor: { type: "system", name: "Bank" },
      change: { command: "record-payment" },
    });
    expect(JSON.parse(event?.supplierBody ?? "").data.invoice).toMatchObject({ paidAmount: "1014.00" });
  });

  it("in parts adds up, in whatever order the parts come, each once", async () => {
    await pay("14", "2026-11-26T09:00:00Z");
    await pay("500", "2026-11-24T09:00:00Z");
    expect(await pay("500", "2026-11-24T09:00:00Z")).toMatchObject({ state: "ignored" });
    expect(await invoice()).toMatchObject({ paidAmount: "514", paidAt: "2026-11-26T09:00:00.000Z" });
    await pay("500", "2026-11-25T09:00:00Z");
    expect(await invoice()).toMatchObject({ paidAmount: "1014", paidAt: "2026-11-26T09:00:00.000Z" });
  });

  it.each([
    ["more than is open", "1014.01", {}, "only 1014.00 EUR is open"],
    ["another currency", "100", { currency: "USD" }, "in EUR"],
    ["an invoice that is not known", "100", { invoiceNumber: "INV-9" }, "no invoice INV-9"],
    ["a supplier that is not known", "100", { supplierCode: "NOBODY" }, "supplier NOBODY"],
  ])("of %s waits for a person", async (_what, amount, facts, reason) => {
    expect(await pay(amount, "2026-11-25T09:00:00Z", facts)).toMatchObject({
      state: "refused",
      reason: expect.stringContaining(reason),
    });
    expect(await invoice()).toMatchObject({ paidAmount: "0", paidAt: null });
  });

  it.each([["0"], ["1.001"], ["-1"], ["1e3"]])("of %s is turned away at the door", async (amount) => {
    await expect(pay(amount, "2026-11-25T09:00:00Z")).rejects.toThrow(/amount/);
  });

  it("of another supplier than the source's is refused", async () => {
    bank = await givenSource({ kind: "payment", supplierId: (await givenCast()).supplierId });
    expect(await pay("1014", "2026-11-25T09:00:00Z")).toMatchObject({ state: "refused" });
  });
});
