import type { Actor } from "#lib/access/actor";
import { plain } from "#lib/kernel/decimal";
import { blankOrder, nothingYet } from "./blank-order.ts";
import { termsOf } from "./change-order.ts";
import type { ChangeOrder, Order, OrderLine } from "./order.ts";
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
    ...nothingYet,
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

/** A change of the example order that waits for its approvers: twelve pieces instead of ten. */
export function aChange(different: Partial<ChangeOrder> = {}): ChangeOrder {
  return {
    id: "0193a000-0000-7000-8000-000000000300",
    revision: 2,
    status: "PENDING_APPROVAL",
    reason: null,
    terms: termsOf(anOrder({ lines: [aLine({ quantity: "12" })] })),
    contentHash: "sha256:changed",
    currency: "EUR",
    total: "1216.8",
    baseTotal: "1216.8",
    explanation: [],
    proposalId: null,
    breakGlass: null,
    createdBy: { id: lena.id, name: lena.name },
    createdAt: "2026-11-18T09:00:00.000Z",
    endedAt: null,
    ...different,
  };
}

export function anActor(different: Partial<Actor> = {}): Actor {
  return {
    type: "user",
    id: "0193a000-0000-7000-8000-000000000002",
    name: "Rosa Steiner",
    roles: ["APPROVER"],
    supplierId: null,
    apiKeyId: null,
    origin: { requestId: "request-1", ip: "127.0.0.1" },
    ...different,
  };
}

/** The owner of the example orders. */
export const lena = anActor({ id: "0193a000-0000-7000-8000-000000000001", name: "Lena Moser", roles: ["BUYER"] });

const draft: Order = {
  ...blankOrder,
  id: "0193a000-0000-7000-8000-000000000100",
  number: "PO-2026-000412",
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
  copiedFrom: null,
  baseCurrency: "EUR",
  createdAt: "2026-11-03T09:00:00.000Z",
  updatedAt: "2026-11-03T09:00:00.000Z",
  lines: [],
};
