import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, decimal } from "#lib/kernel/decimal";
import type { InvoicedLine, OrderInvoice } from "#lib/orders/documents";
import { aLine, anOrder } from "#lib/orders/examples";
import { excessOf } from "./excess.ts";

const line = aLine({ receivedQuantity: "8", unitPrice: "12", discountPercent: "10", quantity: "10" });

function anInvoice(asked: Partial<InvoicedLine> = {}, different: Partial<OrderInvoice> = {}): OrderInvoice {
  const invoiced: InvoicedLine = {
    id: "asked",
    lineNumber: 1,
    lineId: line.id,
    description: null,
    quantity: "10",
    unit: null,
    unitPrice: "10.8",
    taxRatePercent: "20",
    netAmount: "108",
    ...asked,
  };
  return {
    id: "invoice",
    invoiceNumber: "I-1",
    invoiceDate: "2026-11-20",
    dueDate: null,
    currency: "EUR",
    freight: "0",
    freightTaxRatePercent: "0",
    netTotal: "108",
    taxTotal: "21.6",
    total: "129.6",
    matchStatus: "EXCEPTION",
    postedById: "felix",
    paidAmount: "0",
    paidAt: null,
    exceptions: [],
    lines: [invoiced],
    ...different,
  };
}

function excess(code: string, invoice: OrderInvoice, earlier: OrderInvoice[] = []) {
  const invoiceLineId = ["FREIGHT_OVER", "CURRENCY_MISMATCH"].includes(code) ? null : "asked";
  return excessOf(
    { code, invoiceLineId },
    invoice,
    anOrder({ lines: [line], invoices: [...earlier, invoice], freight: "20" }),
  );
}

describe("what an invoice asks too much", () => {
  it("is the dearer price after the discount, times the quantity", () => {
    expect(excess("PRICE_VARIANCE", anInvoice({ unitPrice: "12" }))).toEqual({ amount: "12.00", percent: "11.11" });
  });

  it("is the quantity above what was ordered or received, at the invoice's price", () => {
    expect(excess("QTY_OVER_ORDERED", anInvoice({ quantity: "12" }))).toEqual({ amount: "21.60", percent: "20" });
    expect(excess("QTY_OVER_RECEIVED", anInvoice())).toEqual({ amount: "21.60", percent: "25" });
  });

  it("is of this invoice only, whatever those before it asked too much", () => {
    const earlier = anInvoice({ id: "before", quantity: "14" }, { id: "earlier" });

    expect(excess("QTY_OVER_ORDERED", anInvoice({ quantity: "1" }), [earlier]).amount).toBe("10.80");
  });

  it("is the freight that was not agreed", () => {
    expect(excess("FREIGHT_OVER", anInvoice({}, { freight: "25" }))).toEqual({ amount: "5.00", percent: "25" });
  });

  it.each([
    ["LINE_NOT_ON_PO", anInvoice({ lineId: null }), "108.00"],
    ["UOM_MISMATCH", anInvoice({ unit: "KGM" }), "108.00"],
    ["CURRENCY_MISMATCH", anInvoice({}, { currency: "JPY", total: "12960" }), "12960"],
  ])("is all of what cannot be compared: %s", (code, invoice, amount) => {
    expect(excess(code, invoice)).toEqual({ amount, percent: null });
  });

  it("has no percentage where nothing was received", () => {
    const order = anOrder({ lines: [aLine({ ...line, receivedQuantity: "0" })], invoices: [anInvoice()] });

    expect(excessOf({ code: "QTY_OVER_RECEIVED", invoiceLineId: "asked" }, anInvoice(), order)).toEqual({
      amount: "108.00",
      percent: null,
    });
  });

  it("is never more than the invoice asks for the line", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 11, max: 10_000 }), (cents, quantity) => {
        const unitPrice = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
        const asked = anInvoice({ quantity: String(quantity), unitPrice });
        const { amount } = excess("QTY_OVER_ORDERED", asked);
        return compare(decimal(amount), decimal(((cents * quantity) / 100).toFixed(2))) <= 0;
      }),
    );
  });
});
