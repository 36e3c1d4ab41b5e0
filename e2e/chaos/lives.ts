import { randomUUID } from "node:crypto";
import type { Answer, Client } from "../support/api.ts";
import type { Moved, Order } from "../support/bodies.ts";
import type { Company } from "../support/company.ts";
import { draft, everything, wholeInvoice } from "../support/life.ts";
import { until } from "../support/poll.ts";

/** What a whole life tells, in this order. */
export const told = [
  "created",
  "submitted",
  "approval_step_completed",
  "approved",
  "sent",
  "acknowledged",
  "shipped",
  "received",
  "invoiced",
  "closed",
].map((name) => `purchase_order.${name}`);

/** Orders that are brought from draft to closed while things break; every command is repeated under its key until it is answered. */
export class Lives {
  /** Commands that were answered. */
  answered = 0;
  readonly finished: string[] = [];
  private readonly company: Company;

  constructor(company: Company) {
    this.company = company;
  }

  /** One whole life; each step must be granted, and no step may find the order in another status than it was left in. */
  async live(): Promise<void> {
    const { buyer, approver, supplier, receiver, finance } = this.company;
    const order = await this.insist<Order>(buyer.api, "/purchase-orders", draft(this.company));
    const at = `/purchase-orders/${order.id}`;
    await this.insist(buyer.api, `${at}/submit`);
    await this.insist(approver.api, `${at}/approve`, { contentHash: order.contentHash });
    await this.insist(buyer.api, `${at}/send`);
    await this.insist(supplier.api, `${at}/acknowledge`);
    await this.insist(supplier.api, `${at}/shipments`, { lines: everything(order) });
    await this.insist(receiver.api, `${at}/receipts`, { lines: everything(order) });
    const { purchaseOrder } = await this.insist<Moved>(finance.api, `${at}/invoices`, wholeInvoice(order));
    if (purchaseOrder.status !== "CLOSED") throw new Error(`${order.number} ended as ${purchaseOrder.status}.`);
    this.finished.push(order.id);
  }

  private async insist<Body>(api: Client, path: string, body: unknown = {}): Promise<Body> {
    const headers = { "idempotency-key": randomUUID() };
    const answer = await until(`an answer of ${path}`, () => tried<Body>(api, path, { body, headers }), 90);
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
    this.answered += 1;
    return answer.body;
  }
}

/** No answer, or one that says "later", is null. */
async function tried<Body>(api: Client, path: string, asked: object): Promise<Answer<Body> | null> {
  const answer = await api.ask<Body>("POST", path, { ...asked, within: 10_000 }).catch(() => null);
  return answer === null || answer.status >= 500 ? null : answer;
}
