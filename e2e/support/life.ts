import { randomUUID } from "node:crypto";
import type { Moved, Order } from "./bodies.ts";
import type { Company } from "./company.ts";

/** A line of goods; 12.5 × 84.50 = 1056.25. */
export const line = (facts: object = {}) => ({
  description: "Linear guide rail HGR20",
  sku: "HGR20",
  quantity: "12.5",
  unit: "C62",
  unitPrice: "84.5",
  taxRatePercent: "20",
  costCentre: "GENERAL",
  ...facts,
});

export const draft = ({ supplierId }: Pick<Company, "supplierId">, facts: object = {}) => ({
  supplierId,
  currency: "EUR",
  lines: [line()],
  ...facts,
});

/** An order in a status on its usual way, of small value unless `facts` say otherwise. */
export async function givenOrder(company: Company, status: Stage, facts: object = {}): Promise<Order> {
  let order = await company.buyer.api.send("/purchase-orders", draft(company, facts));
  for (const stage of stages.slice(1, stages.indexOf(status) + 1)) order = await steps[stage](company, order);
  return order;
}

const stages = [
  "DRAFT",
  "PENDING_APPROVAL",
  "APPROVED",
  "SENT",
  "ACKNOWLEDGED",
  "SHIPPED",
  "RECEIVED",
  "CLOSED",
] as const;
export type Stage = (typeof stages)[number];

const at = ({ id }: Order) => `/purchase-orders/${id}`;

export const everything = ({ lines }: Order) => lines.map(({ id, quantity }) => ({ lineId: id, quantity }));

/** An invoice for all of it, as ordered. */
export const wholeInvoice = ({ lines }: Order) => ({
  invoiceNumber: `INV-${randomUUID()}`,
  invoiceDate: "2026-11-20",
  lines: lines.map(({ id, quantity, unitPrice }) => ({ lineId: id, quantity, unitPrice })),
});

/** Each brings an order from the stage before to its own. */
const steps: Readonly<Record<Stage, (company: Company, order: Order) => Promise<Order>>> = {
  DRAFT: async (_company, order) => order,
  PENDING_APPROVAL: ({ buyer }, order) => buyer.api.send(`${at(order)}/submit`),
  APPROVED: ({ approver }, order) => approver.api.send(`${at(order)}/approve`, { contentHash: order.contentHash }),
  SENT: ({ buyer }, order) => buyer.api.send(`${at(order)}/send`),
  ACKNOWLEDGED: ({ supplier }, order) => supplier.api.send(`${at(order)}/acknowledge`),
  SHIPPED: async ({ supplier }, order) =>
    (await supplier.api.send<Moved>(`${at(order)}/shipments`, { lines: everything(order) })).purchaseOrder,
  RECEIVED: async ({ receiver }, order) =>
    (await receiver.api.send<Moved>(`${at(order)}/receipts`, { lines: everything(order) })).purchaseOrder,
  CLOSED: async ({ finance }, order) =>
    (await finance.api.send<Moved>(`${at(order)}/invoices`, wholeInvoice(order))).purchaseOrder,
};
