import { describe, expect, it } from "vitest";
import { aLine, anOrder } from "#lib/orders/examples";
import type { OrderInvoice } from "#lib/orders/documents";
import type { Order } from "#lib/orders/order";
import { match } from "./match.ts";

const line = aLine({ receivedQuantity: "10", unitPrice: "12", discountPercent: "10" });

function anInvoice(
  different: Partial<OrderInvoice["lines"][number]> = {},
  invoice: Partial<OrderInvoice> = {},
): OrderInvoice {
  const invoiced = {
    id: "line-1",
    lineNumber: 1,
    lineId: line.id,
    description: null,
    quantity: "10",
    unit: null,
    unitPrice: "10.8",
    taxRatePercent: "20",
    netAmount: "108",
    ...different,
  };
  return {
    id: "invoice-1",
    invoiceNumber: "I-1",
    invoiceDate: "2026-11-20",
    dueDate: null,
    currency: "EUR",
    freight: "0",
    freightTaxRatePercent: "0",
    netTotal: "108",
    taxTotal: "21.6",
    total: "129.6",
    paidAmount: "0",
    paidAt: null,
    matchStatus: "MATCHED",
    postedById: "felix",
    exceptions: [],
    lines: [invoiced],
    ...invoice,
  };
}

const codes = (invoice: OrderInvoice | undefined) => invoice?.exceptions.map(({ code, state }) => `${code} ${state}`);
const matched = (invoices: OrderInvoice[], order: Partial<Order> = {}) =>
  match(anOrder({ lines: [line], invoices, ...order }));

describe("matching an invoice with its order and receipts", () => {
  it("finds nothing where price and quantity are as ordered and received", () => {
    expect(matched([anInvoice()])).toMatchObject([{ matchStatus: "MATCHED", exceptions: [] }]);
  });

  it("compares the price after the discount, and takes 2 % more", () => {
    expect(codes(matched([anInvoice({ unitPrice: "11.016" })])[0])).toEqual([]);
    expect(codes(matched([anInvoice({ unitPrice: "11.01600001" })])[0])).toEqual(["PRICE_VARIANCE OPEN"]);
  });

  it("does not mind a lower price or a smaller quantity", () => {
    expect(codes(matched([anInvoice({ unitPrice: "0", quantity: "0.00000001" })])[0])).toEqual([]);
  });

  it("says how much the price is above", () => {
    const [invoice] = matched([anInvoice({ unitPrice: "12.96" })]);

    expect(invoice?.exceptions[0]?.message).toBe(
      "Line 1: the invoice asks 12.96 each, 20 % above the order's 10.8; 2 % more is allowed.",
    );
  });

  it("asks what was received, unless the order is matched two-way", () => {
    const half = [aLine({ ...line, receivedQuantity: "5" })];

    expect(codes(matched([anInvoice()], { lines: half })[0])).toEqual(["QTY_OVER_RECEIVED OPEN"]);
    expect(codes(matched([anInvoice()], { lines: half, twoWayMatch: true })[0])).toEqual([]);
  });

  it("adds up all invoices, and blames the one that goes too far", () => {
    const invoices = [anInvoice({ quantity: "6" }), anInvoice({ id: "line-2", quantity: "6" }, { id: "invoice-2" })];

    expect(matched(invoices).map(codes)).toEqual([[], ["QTY_OVER_ORDERED OPEN", "QTY_OVER_RECEIVED OPEN"]]);
  });

  it.each([
    ["a line that is not on the order", anInvoice({ lineId: null }), "LINE_NOT_ON_PO"],
    ["another unit", anInvoice({ unit: "KGM" }), "UOM_MISMATCH"],
    ["another currency", anInvoice({}, { currency: "USD" }), "CURRENCY_MISMATCH"],
    ["freight that was not agreed", anInvoice({}, { freight: "5" }), "FREIGHT_OVER"],
  ])("puts %s in question", (_what, invoice, code) => {
    expect(codes(matched([invoice])[0])).toEqual([`${code} OPEN`]);
  });

  it("resolves what no longer holds, and keeps what finance accepted", () => {
    const waiting = matched([anInvoice({ unitPrice: "20" })], { lines: [aLine({ ...line, receivedQuantity: "0" })] });
    const accepted = waiting.map((invoice) => ({
      ...invoice,
      exceptions: invoice.exceptions.map((one) =>
        one.code === "PRICE_VARIANCE" ? { ...one, state: "ACCEPTED" as const } : one,
      ),
    }));

    expect(codes(accepted[0])).toEqual(["PRICE_VARIANCE ACCEPTED", "QTY_OVER_RECEIVED OPEN"]);
    expect(matched(accepted)).toMatchObject([
      { matchStatus: "MATCHED", exceptions: [{ state: "ACCEPTED" }, { state: "RESOLVED" }] },
    ]);
  });

  it("opens an exception again that had resolved itself, when goods go back", () => {
    const before = matched([anInvoice()], { lines: [aLine({ ...line, receivedQuantity: "5" })] });
    const later = match(anOrder({ lines: [aLine({ ...line, returnedQuantity: "5" })], invoices: matched(before) }));

    expect(codes(later[0])).toEqual(["QTY_OVER_RECEIVED RESOLVED", "QTY_OVER_RECEIVED OPEN"]);
  });

  it("leaves an invoice alone, the very same object, where nothing changed", () => {
    const invoice = anInvoice();

    expect(matched([invoice])[0]).toBe(invoice);
  });
});
