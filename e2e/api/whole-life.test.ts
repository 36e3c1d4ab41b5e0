import { randomUUID } from "node:crypto";
import { Webhook as StandardWebhook } from "standardwebhooks";
import { Webhook as SvixWebhook } from "svix";
import type { AuditEvent, Moved, Order, Page, WebhookEvent } from "../support/bodies.ts";
import type { Company } from "../support/company.ts";
import { expect, test } from "../support/fixtures.ts";
import { draft, line, wholeInvoice } from "../support/life.ts";
import { until } from "../support/poll.ts";
import { type Received, type Receiver, startReceiver } from "../support/receiver.ts";

const wholeLife = [
  "created",
  "submitted",
  "approval_step_completed",
  "approved",
  "sent",
  "acknowledged",
  "shipped",
  "shipped",
  "received",
  "received",
  "invoiced",
  "closed",
].map((name) => `purchase_order.${name}`);

interface Endpoint {
  readonly id: string;
  readonly secret: string;
}

test.describe("an order from draft to closed, by the API", () => {
  let ours: Receiver;
  let theirs: Receiver;
  let ourEndpoint: Endpoint;
  let theirEndpoint: Endpoint;
  let order: Order;

  test.describe.configure({ mode: "serial" });

  test.beforeAll(async ({ company }) => {
    [ours, theirs] = await Promise.all([startReceiver(), startReceiver()]);
    const facts = { eventTypes: ["*"], ordered: true };
    ourEndpoint = await company.admin.api.send("/webhook-endpoints", {
      ...facts,
      url: ours.url,
      filter: { supplierId: company.supplierId },
    });
    theirEndpoint = await company.supplier.api.send("/webhook-endpoints", { ...facts, url: theirs.url });
  });

  test.afterAll(async ({ company }) => {
    await company.admin.api.ask("DELETE", `/webhook-endpoints/${ourEndpoint.id}`);
    await company.supplier.api.ask("DELETE", `/webhook-endpoints/${theirEndpoint.id}`);
    await Promise.all([ours.stop(), theirs.stop()]);
  });

  test("it goes through every status and closes by itself", async ({ company }) => {
    order = await live(company);
    expect(order).toMatchObject({ status: "CLOSED", summaryStatus: "CLOSED", matchStatus: "MATCHED" });
    expect(order).toMatchObject({ shipmentStatus: "FULL", receiptStatus: "FULL", invoiceStatus: "FULL" });
    expect(await company.buyer.api.read(`/purchase-orders/${order.id}`)).toMatchObject({ status: "CLOSED" });
  });

  test("the ordered endpoint hears every event once, without gaps", async () => {
    const told = await events(ours, wholeLife.length);
    expect(told.map(({ type }) => type)).toEqual(wholeLife);
    expect(told.map(({ sequence }) => sequence)).toEqual(wholeLife.map((_, index) => index + 1));
    expect(new Set(told.map(({ id }) => id)).size).toBe(wholeLife.length);
    const shipped = told.filter(({ type }) => type.endsWith(".shipped"));
    expect(shipped.map(({ data }) => data.completeness)).toEqual(["partial", "full"]);
    expect(told.at(3)?.data.change).toMatchObject({ command: "approve", from: "PENDING_APPROVAL", to: "APPROVED" });
    for (const { apiVersion, data } of told) {
      expect(apiVersion).toBe("2026-11-01");
      expect(data.purchaseOrder.number).toBe(order.number);
    }
  });

  test("both public libraries verify every delivery, and refuse one changed byte", async () => {
    expect(ours.received.length).toBeGreaterThanOrEqual(wholeLife.length);
    for (const one of ours.received) verify(one, ourEndpoint.secret);
    for (const one of theirs.received) verify(one, theirEndpoint.secret);
    for (const Library of [StandardWebhook, SvixWebhook]) {
      const [one] = ours.received;
      const changed = (one?.body ?? "").replace('"sequence":1', '"sequence":2');
      expect(() => new Library(ourEndpoint.secret).verify(changed, one?.headers ?? {})).toThrow();
      expect(() => new Library(theirEndpoint.secret).verify(one?.body ?? "", one?.headers ?? {})).toThrow();
    }
  });

  test("the supplier hears of it from sent on, and nothing that is the company's own", async ({ company }) => {
    const expected = wholeLife.slice(4);
    const told = await events(theirs, expected.length);
    expect(told.map(({ type }) => type)).toEqual(expected);
    const sequences = told.map(({ sequence }) => sequence);
    expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
    for (const { body } of theirs.received) {
      expect(body).not.toMatch(/costCentre|internalNotes|baseTotal|approver/i);
      for (const secret of ["GENERAL", "for our eyes", "well done", company.approver.name])
        expect(body).not.toContain(secret);
    }
  });

  test("the trail holds one entry for each event, chained", async ({ company }) => {
    const { data } = await company.auditor.api.read<Page<AuditEvent>>(
      `/purchase-orders/${order.id}/audit-events?limit=200`,
    );
    const actions = data.map(({ action }) => action);
    expect(actions.filter((action) => wholeLife.includes(action)).toSorted()).toEqual(wholeLife.toSorted());
    expect(data.map(({ sequence }) => sequence)).toEqual(data.map((_, index) => index + 1));
    for (const [index, { previousHash }] of data.entries())
      if (index > 0) expect(previousHash).toBe(data[index - 1]?.hash);
  });

  async function events(receiver: Receiver, count: number): Promise<WebhookEvent[]> {
    const told = () =>
      receiver.received
        .map(({ body }): WebhookEvent => JSON.parse(body))
        .filter(({ data }) => data.purchaseOrder.id === order.id);
    await until(`${count} events`, () => told().length >= count);
    return told();
  }
});

function verify({ body, headers }: Received, secret: string): void {
  const event: WebhookEvent = JSON.parse(body);
  expect(headers["webhook-id"]).toBe(event.id);
  expect(headers["countersign-event"]).toBe(event.type);
  expect(headers["countersign-attempt"]).toBe("1");
  expect(headers["content-type"]).toBe("application/json");
  expect(new StandardWebhook(secret).verify(body, headers)).toEqual(event);
  expect(() => new SvixWebhook(secret).verify(body, headers)).not.toThrow();
}

async function live(company: Company): Promise<Order> {
  const { buyer, approver, supplier, receiver, finance } = company;
  const lines = [line(), line({ sku: "HGR25", quantity: "3", unitPrice: "0.12345678" })];
  const made = await buyer.api.send("/purchase-orders", draft(company, { lines, internalNotes: "for our eyes" }));
  expect(made).toMatchObject({ status: "DRAFT", version: 1, revision: 1, netTotal: "1056.62", total: "1267.94" });
  const at = `/purchase-orders/${made.id}`;
  const [first, second] = made.lines.map(({ id }) => id);

  const submitted = await buyer.api.send(`${at}/submit`, { expectedVersion: made.version });
  expect(submitted).toMatchObject({ status: "PENDING_APPROVAL", contentHash: made.contentHash });
  const approved = await approver.api.send(`${at}/approve`, { contentHash: made.contentHash, comment: "well done" });
  expect(approved.status).toBe("APPROVED");
  expect((await buyer.api.send(`${at}/send`)).status).toBe("SENT");
  expect((await supplier.api.send(`${at}/acknowledge`, { note: "Thank you." })).status).toBe("ACKNOWLEDGED");

  const partial = [{ lineId: first, quantity: "2.5" }];
  const rest = [
    { lineId: first, quantity: "10" },
    { lineId: second, quantity: "3" },
  ];
  const steps = [
    [supplier, "shipments", { lines: partial, carrier: "DHL", trackingNumber: randomUUID() }, "PARTIALLY_SHIPPED"],
    [supplier, "shipments", { lines: rest }, "SHIPPED"],
    [receiver, "receipts", { lines: partial, note: "One box." }, "PARTIALLY_RECEIVED"],
    [receiver, "receipts", { lines: rest }, "RECEIVED"],
    [finance, "invoices", wholeInvoice(made), "CLOSED"],
  ] as const;
  for (const [who, documents, body, summaryStatus] of steps) {
    const { purchaseOrder } = await who.api.send<Moved>(`${at}/${documents}`, body);
    expect(purchaseOrder.summaryStatus).toBe(summaryStatus);
  }
  return buyer.api.read(at);
}
