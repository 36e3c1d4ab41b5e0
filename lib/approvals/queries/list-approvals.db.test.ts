import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { createOrder } from "#lib/orders/commands/create-order";
import { editOrder } from "#lib/orders/commands/edit-order";
import { holdOrder } from "#lib/orders/commands/hold-order";
import { requestChanges } from "#lib/orders/commands/request-changes";
import { submitOrder } from "#lib/orders/commands/submit-order";
import { db } from "#lib/platform/db";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import { countApprovals } from "./count-approvals.ts";
import { findApproval } from "./find-approval.ts";
import { listApprovals } from "./list-approvals.ts";

let buyer: Actor;
let approver: Actor;
let finance: Actor;
let supplierId: string;

beforeAll(async () => {
  buyer = await givenUser({ roles: ["BUYER"] });
  approver = await givenUser({ roles: ["APPROVER"] });
  finance = await givenUser({ roles: ["FINANCE", "APPROVER"] });
  supplierId = (await givenSupplier()).id;
});

beforeEach(async () => {
  await db.approvalInstance.updateMany({ where: { state: "OPEN" }, data: { state: "WITHDRAWN" } });
});

async function submitted(price: string, owner = buyer) {
  const line = { description: "Guide rail", quantity: "1", unit: "C62", unitPrice: price, costCentre: "GENERAL" };
  const { id } = await createOrder(owner, { supplierId, currency: "EUR", lines: [line] });
  return submitOrder(owner, { id });
}

async function inboxOf(actor: Actor, asked: object = {}) {
  const { data } = await listApprovals(actor, asked);
  return data.map(({ purchaseOrder }) => purchaseOrder?.number);
}

describe("the inbox", () => {
  it("shows what waits, with why, to whoever may sign it now", async () => {
    const order = await submitted("12400");

    const { data } = await listApprovals(approver, {});

    expect(data).toEqual([
      {
        id: expect.any(String),
        documentType: "PO",
        purchaseOrder: expect.objectContaining({
          id: order.id,
          number: order.number,
          total: "12400.00",
          baseTotal: "12400.00",
          costCentres: ["GENERAL"],
        }),
        changeOrder: null,
        matchException: null,
        supplierChange: null,
        contentHash: order.contentHash,
        stage: 1,
        why: "Total 12,400.00 EUR is above 10,000.00 EUR, so one Approver, then one of Finance sign. You sign as Approver.",
        since: order.submittedAt,
        dueAt: null,
        onBehalfOf: null,
        flags: ["NEW_SUPPLIER"],
        warnings: ["No order for this supplier was approved before."],
        decision: null,
      },
    ]);
    expect(await countApprovals(approver)).toBe(1);
    expect(await findApproval(approver, order.id)).toEqual(data[0]);
  });

  it("is empty for those who wrote the order, whatever their roles, and for those with other roles", async () => {
    const author = await givenUser({ roles: ["BUYER", "APPROVER"] });
    const order = await submitted("500", author);

    expect(await inboxOf(author)).toEqual([]);
    expect(await inboxOf(await givenUser({ roles: ["RECEIVER"] }))).toEqual([]);
    expect(await findApproval(author, order.id)).toBeNull();
    expect(await countApprovals(author)).toBe(0);
  });

  it("leaves out what is above the person's limit", async () => {
    const order = await submitted("500");

    expect(await inboxOf(await givenUser({ roles: ["APPROVER"], approvalLimit: "499.99" }))).toEqual([]);
    expect(await inboxOf(await givenUser({ roles: ["APPROVER"], approvalLimit: "500" }))).toEqual([order.number]);
  });

  it("goes on to the next stage, but not to the same person for his other role", async () => {
    const order = await submitted("12400");
    const other = await givenUser({ roles: ["FINANCE"] });
    expect(await inboxOf(other)).toEqual([]);

    await approveOrder(finance, { id: order.id, contentHash: order.contentHash });

    expect(await inboxOf(finance)).toEqual([]);
    expect(await inboxOf(approver)).toEqual([]);
    expect(await listApprovals(other, {})).toMatchObject({
      data: [{ stage: 2, why: expect.stringContaining("You sign as Finance.") }],
    });
  });

  it("says what changed since this person approved it, and what is on hold", async () => {
    const order = await submitted("12400");
    await approveOrder(approver, { id: order.id, contentHash: order.contentHash });
    const other = await givenUser({ roles: ["FINANCE"] });
    await requestChanges(other, { id: order.id, contentHash: order.contentHash, comment: "Which rail?" });
    await editOrder(buyer, { id: order.id, notes: "HGR20" });
    await submitOrder(buyer, { id: order.id });
    await holdOrder(buyer, { id: order.id, reason: "Asking the supplier" });

    expect(await listApprovals(approver, {})).toMatchObject({
      data: [{ flags: ["CHANGED_SINCE_YOU_APPROVED", "NEW_SUPPLIER", "ON_HOLD"] }],
    });
    expect(await listApprovals(finance, {})).toMatchObject({ data: [{ flags: ["NEW_SUPPLIER", "ON_HOLD"] }] });
  });

  it("is read page by page, oldest first, and stays in order while more comes in", async () => {
    const numbers = [];
    for (const price of ["1", "2", "3"]) numbers.push((await submitted(price)).number);

    const first = await listApprovals(approver, { limit: "2" });
    numbers.push((await submitted("4")).number);
    const second = await listApprovals(approver, { limit: "2", cursor: first.nextCursor });

    expect([...first.data, ...second.data].map(({ purchaseOrder }) => purchaseOrder?.number)).toEqual(numbers);
    expect(second.nextCursor).toBeNull();
  });
});

describe("what I decided", () => {
  it("is listed latest first, with what was said", async () => {
    const person = await givenUser({ roles: ["APPROVER"] });
    const [one, two] = [await submitted("1"), await submitted("2")];
    await approveOrder(person, { id: one.id, contentHash: one.contentHash, comment: "Fine" });
    await requestChanges(person, { id: two.id, contentHash: two.contentHash, comment: "Why two?" });

    const page = await listApprovals(person, { state: "decided", limit: "1" });
    const rest = await listApprovals(person, { state: "decided", cursor: page.nextCursor });

    expect(page.data).toMatchObject([
      { purchaseOrder: { number: two.number }, decision: { verdict: "REQUEST_CHANGES", comment: "Why two?" } },
    ]);
    expect(rest.data).toMatchObject([
      { purchaseOrder: { number: one.number }, decision: { verdict: "APPROVE", comment: "Fine" } },
    ]);
    expect(await inboxOf(person)).toEqual([]);
  });
});

it("is not for those who never sign", async () => {
  const admin = await givenUser({ roles: ["ADMIN"] });

  await expect(listApprovals(admin, {})).rejects.toMatchObject({ refusal: { code: "forbidden" } });
  expect(await countApprovals(admin)).toBe(0);
});

it("refuses other states and cursors it did not give", async () => {
  await expect(listApprovals(approver, { state: "all" })).rejects.toThrow("open, decided");
  await expect(listApprovals(approver, { cursor: "WyJ4IiwieSJd" })).rejects.toThrow("nextCursor");
});
