import type { Actor } from "#lib/access/actor";
import { plain } from "#lib/kernel/decimal";
import type { Order, OrderLine } from "./order.ts";
import { contentHash, contentText } from "./revision.ts";
import { summarize } from "./status.ts";
import { netAmount, totalsOf } from "./totals.ts";

/** Orders, lines and people as the tests of the rules need them: each a whole, with what a test wants to be different. */
export function aLine(different: Partial<OrderLine> = {}): OrderLine {
  const line: OrderLine = {
    id: "0193a000-0000-7000-8000-000000000101",
    lineNumber: 1,
    kind: "GOODS",
    description: "Linear guide rail HGR20, 1,000 mm",
    sku: "HGR20-1000",
    category: null,
    quantity: "10",
    unit: "C62",
    unitPrice: "84.5",
    discountPercent: "0",
    taxRatePercent: "20",
    neededBy: null,
    costCentre: "GENERAL",
    netAmount: "0",
    cancelledQuantity: "0",
    acknowledgedQuantity: "0",
    shippedQuantity: "0",
    receivedQuantity: "0",
    rejectedQuantity: "0",
    returnedQuantity: "0",
    invoicedQuantity: "0",
    creditedQuantity: "0",
    ...different,
  };
  return { ...line, netAmount: different.netAmount ?? plain(netAmount(line, "EUR")) };
}

export function anOrder(different: Partial<Order> = {}): Order {
  const lines = different.lines ?? [aLine()];
  const charged = { currency: "EUR", freight: "0", freightTaxRatePercent: "0", ...different, lines };
  const order: Order = {
    ...draft,
    ...totalsOf(charged),
    ...different,
    lines,
  };
  return { ...order, contentHash: contentHash(contentText(order)), summaryStatus: summarize(order), ...different };
}

export function anActor(different: Partial<Actor> = {}): Actor {
  return {
    type: "user",
    id: "0193a000-0000-7000-8000-000000000002",
    name: "Rosa Steiner",
    roles: ["APPROVER"],
    supplierId: null,
    approvalLimit: null,
    apiKeyId: null,
    origin: { requestId: "request-1", ip: "127.0.0.1" },
    ...different,
  };
}

/** The owner of the example orders. */
export const lena = anActor({ id: "0193a000-0000-7000-8000-000000000001", name: "Lena Moser", roles: ["BUYER"] });

const draft: Order = {
  id: "0193a000-0000-7000-8000-000000000100",
  number: "PO-2026-000412",
  version: 1,
  revision: 1,
  status: "DRAFT",
  summaryStatus: "DRAFT",
  onHold: false,
  declined: false,
  shipmentStatus: "NONE",
  receiptStatus: "NONE",
  invoiceStatus: "NONE",
  matchStatus: "NONE",
  supplier: {
    id: "0193a000-0000-7000-8000-000000000200",
    code: "ALPENWERK",
    name: "Alpenwerk Maschinenbau GmbH",
    country: "AT",
    blocked: false,
    autoSend: false,
    twoWayMatch: false,
    createdAt: "2025-01-10T08:00:00.000Z",
  },
  requester: { id: "0193a000-0000-7000-8000-000000000001", name: "Lena Moser", active: true },
  authorIds: ["0193a000-0000-7000-8000-000000000001"],
  currency: "EUR",
  reference: null,
  paymentTerms: "Net 30",
  shipTo: null,
  shippingInstructions: null,
  notes: null,
  internalNotes: null,
  freight: "0",
  freightTaxRatePercent: "0",
  netTotal: "0",
  taxes: [],
  taxTotal: "0",
  total: "0",
  baseTotal: null,
  contentHash: "",
  neededBy: null,
  twoWayMatch: false,
  copiedFrom: null,
  eventSequence: 1,
  submissions: 0,
  closedFrom: null,
  createdAt: "2026-11-03T09:00:00.000Z",
  updatedAt: "2026-11-03T09:00:00.000Z",
  submittedAt: null,
  firstSubmittedAt: null,
  approvedAt: null,
  sentAt: null,
  acknowledgedAt: null,
  closedAt: null,
  lines: [],
  shipments: [],
  receipts: [],
  returns: [],
  invoices: [],
  tolerances: { overReceiptPercent: "0", matchUnitPricePercent: "2", matchQuantityPercent: "0" },
  baseCurrency: "EUR",
};
