import type { LineQuantities, Order } from "./order.ts";

/** Of a line to which nothing has happened. */
export const nothingYet = {
  cancelledQuantity: "0",
  acknowledgedQuantity: "0",
  shippedQuantity: "0",
  receivedQuantity: "0",
  rejectedQuantity: "0",
  returnedQuantity: "0",
  invoicedQuantity: "0",
  creditedQuantity: "0",
} as const satisfies LineQuantities;

/** What every order begins with. */
export const blankOrder = {
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
  netTotal: "0",
  taxes: [],
  taxTotal: "0",
  total: "0",
  baseTotal: null,
  contentHash: "",
  neededBy: null,
  twoWayMatch: false,
  eventSequence: 1,
  submissions: 0,
  closedFrom: null,
  submittedAt: null,
  firstSubmittedAt: null,
  approvedAt: null,
  sentAt: null,
  acknowledgedAt: null,
  closedAt: null,
  shipments: [],
  receipts: [],
  returns: [],
  invoices: [],
  tolerances: { overReceiptPercent: "0", matchUnitPricePercent: "2", matchQuantityPercent: "0" },
} as const satisfies Partial<Order>;
