import { beforeAll, describe, expect, it } from "vitest";
import { theSystem } from "#lib/access/actor";
import { getRoute } from "#lib/approvals/queries/get-route";
import { decimal, plain, sum } from "#lib/kernel/decimal";
import { newId } from "#lib/kernel/id";
import { baseTotal, netAmount, totalsOf } from "#lib/orders/totals";
import { contentHash, contentText } from "#lib/orders/revision";
import type { Order } from "#lib/orders/order";
import { loadOrder } from "#lib/orders/queries/load-order";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { givenUser } from "../given-user.ts";
import { type Scaled, setUpScale } from "./set-up.ts";

const count = 450;
let scaled: Scaled;
let orders: Order[];

beforeAll(async () => {
  scaled = await setUpScale(theSystem(newId()), count, clock.now());
  const ids = await db.purchaseOrder.findMany({ select: { id: true }, orderBy: { createdAt: "asc" } });
  orders = (await Promise.all(ids.map(({ id }) => loadOrder(db, id)))).flatMap((order) => order ?? []);
});

describe("a large company", () => {
  it("has as many orders as were asked for, numbered as they were made, of the last eighteen months", () => {
    expect(orders).toHaveLength(count);
    expect(scaled).toMatchObject({ orders: count, lines: sumOf(orders.map(({ lines }) => lines.length)) });
    const numbers = orders.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted());
    expect(orders.every(({ createdAt }) => Date.parse(createdAt) > Date.now() - 550 * 86_400_000)).toBe(true);
    expect(orders.every((order) => timesOf(order).every((at) => Date.parse(at) <= Date.now()))).toBe(true);
  });

  it("has orders of many statuses, most of them closed", () => {
    const of = (status: string) => orders.filter((order) => order.status === status).length;
    expect(of("CLOSED")).toBeGreaterThan(count / 2);
    expect(new Set(orders.map(({ status }) => status)).size).toBeGreaterThanOrEqual(6);
  });

  it("adds up exactly: lines, taxes and totals are those that the rules compute", () => {
    for (const order of orders) {
      expect(order.lines.map((line) => line.netAmount)).toEqual(
        order.lines.map((line) => plain(netAmount(line, order.currency))),
      );
      const { netTotal, taxTotal, total, taxes } = order;
      expect({ netTotal, taxTotal, total, taxes }).toEqual(totalsOf(order));
      expect(netTotal).toBe(plain(sum(order.lines.map((line) => decimal(line.netAmount)))));
      expect(order.baseTotal).toBe(baseTotal(total, "1", "EUR"));
    }
  });

  it("has true hashes, on the order, on what was submitted and on what was signed", async () => {
    for (const order of orders) expect(order.contentHash).toBe(contentHash(contentText(order)));
    const revisions = await db.orderRevision.findMany();
    for (const revision of revisions) expect(revision.contentHash).toBe(contentHash(revision.content));
    const wrong = await db.$queryRaw<unknown[]>`
      SELECT o.number FROM purchase_order o LEFT JOIN order_revision r ON r.purchase_order_id = o.id LEFT JOIN approval_instance i ON i.purchase_order_id = o.id
        LEFT JOIN approval_decision d ON d.purchase_order_id = o.id
      WHERE (o.status <> 'DRAFT') <> (r.id IS NOT NULL) OR (r.id IS NULL) <> (i.id IS NULL) OR r.content_hash <> o.content_hash
        OR i.content_hash <> o.content_hash OR d.content_hash <> o.content_hash OR r.created_at <> o.submitted_at`;
    expect(wrong).toEqual([]);
  });

  it("was approved by people who may, none of them an author", async () => {
    const wrong = await db.$queryRaw<unknown[]>`
      SELECT o.number, o.status, i.state FROM purchase_order o JOIN approval_instance i ON i.purchase_order_id = o.id
      WHERE i.state <> CASE o.status WHEN 'PENDING_APPROVAL' THEN 'OPEN' WHEN 'REJECTED' THEN 'REJECTED' WHEN 'CHANGES_REQUESTED' THEN 'CHANGES_REQUESTED'
        ELSE 'APPROVED' END::"InstanceState"
        OR (i.state = 'OPEN') <> EXISTS (SELECT FROM approval_step s WHERE s.instance_id = i.id AND s.state = 'OPEN')
        OR (i.state = 'APPROVED' AND EXISTS (SELECT FROM approval_step s WHERE s.instance_id = i.id AND s.state <> 'DONE'))
        OR EXISTS (SELECT FROM approval_decision d LEFT JOIN approval_limit u ON u.user_id = d.user_id WHERE d.instance_id = i.id
          AND (d.user_id = ANY (o.author_ids) OR d.at < o.submitted_at OR u.amount < o.base_total))`;
    expect(wrong).toEqual([]);
    expect(await db.approvalDecision.count()).toBeGreaterThan(count / 2);
  });

  it("can be read: each order has a route with its signatures", async () => {
    const auditor = await givenUser({ roles: ["AUDITOR"] });
    for (const { id, status } of orders.slice(-60)) {
      const route = await getRoute(auditor, { id });
      expect(route.outcome).toBe("ROUTED");
      const done = !["DRAFT", "PENDING_APPROVAL", "CHANGES_REQUESTED"].includes(status);
      if (done)
        expect(route.stages.flatMap(({ steps }) => steps.flatMap(({ decisions }) => decisions))).not.toEqual([]);
    }
  });

  it("has receipts and invoices that agree with its lines", async () => {
    const wrong = await db.$queryRaw<unknown[]>`
      SELECT l.id FROM purchase_order_line l LEFT JOIN (SELECT line_id, sum(quantity) FILTER (WHERE kind = 'RECEIVE') AS received,
        sum(quantity) FILTER (WHERE kind = 'INVOICE') AS invoiced FROM movement GROUP BY line_id) m ON m.line_id = l.id
      WHERE l.received_quantity <> coalesce(m.received, 0) OR l.invoiced_quantity <> coalesce(m.invoiced, 0)`;
    expect(wrong).toEqual([]);
    const total = await db.$queryRaw<unknown[]>`
      SELECT i.id FROM invoice i JOIN purchase_order o ON o.id = i.purchase_order_id WHERE i.total <> o.total
        OR i.net_total <> (SELECT sum(net_amount) FROM invoice_line l WHERE l.invoice_id = i.id)`;
    expect(total).toEqual([]);
    expect(await db.receipt.count()).toBeGreaterThan(await db.invoice.count());
  });

  it("says of each thing, in the audit trail, that it was seeded", async () => {
    expect(await db.auditEvent.count({ where: { action: "purchase_order.seeded" } })).toBe(count);
    expect(await db.auditEvent.count({ where: { action: "supplier.seeded" } })).toBe(scaled.suppliers);
  });

  it("can grow: a second run adds to the first", async () => {
    await setUpScale(theSystem(newId()), 30, clock.now());
    expect(await db.purchaseOrder.count()).toBe(count + 30);
  });
});

function timesOf({ createdAt, submittedAt, approvedAt, sentAt, acknowledgedAt, closedAt }: Order): string[] {
  return [createdAt, submittedAt, approvedAt, sentAt, acknowledgedAt, closedAt].flatMap((at) => at ?? []);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
