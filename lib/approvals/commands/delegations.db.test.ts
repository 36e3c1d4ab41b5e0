import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { createOrder } from "#lib/orders/commands/create-order";
import { submitOrder } from "#lib/orders/commands/submit-order";
import { db } from "#lib/platform/db";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import { countApprovals } from "../queries/count-approvals.ts";
import { getRoute } from "../queries/get-route.ts";
import { listApprovals } from "../queries/list-approvals.ts";
import { listDelegations } from "../queries/list-delegations.ts";
import { createDelegation } from "./create-delegation.ts";
import { endDelegation } from "./end-delegation.ts";

let buyer: Actor;
let rosa: Actor;
let dora: Actor;
let supplierId: string;
const hours = (number: number) => new Date(Date.now() + number * 3_600_000).toISOString();

beforeAll(async () => {
  buyer = await givenUser();
  supplierId = (await givenSupplier()).id;
});

beforeEach(async () => {
  rosa = await givenUser({ roles: ["APPROVER"], name: "Rosa Steiner" });
  dora = await givenUser({ roles: ["BUYER"], name: "Dora Kern" });
});

async function submitted(unitPrice = "500", costCentre = "GENERAL") {
  const line = { description: "Guide rail", quantity: "1", unit: "C62", unitPrice, costCentre };
  const { id } = await createOrder(buyer, { supplierId, currency: "EUR", lines: [line] });
  return submitOrder(buyer, { id });
}

const toDora = (different: object = {}) =>
  createDelegation(rosa, { toUserId: dora.id, from: hours(-1), to: hours(24), ...different });

async function waitsFor(actor: Actor, orderId: string): Promise<boolean> {
  const { data } = await listApprovals(actor, { limit: "200" });
  return data.some(({ purchaseOrder }) => purchaseOrder?.id === orderId);
}

describe("a delegate", () => {
  it("finds in his inbox what waits for whom he acts, and signs it in both names", async () => {
    const order = await submitted();
    await toDora();

    const { data } = await listApprovals(dora, {});
    const entry = data.find(({ purchaseOrder }) => purchaseOrder?.id === order.id);
    expect(entry).toMatchObject({
      onBehalfOf: { id: rosa.id, name: "Rosa Steiner" },
      why: expect.stringContaining("You sign for Rosa Steiner as Approver."),
    });
    expect(await countApprovals(dora)).toBeGreaterThan(0);

    const approved = await approveOrder(dora, { id: order.id, contentHash: order.contentHash });
    expect(approved.status).toBe("APPROVED");
    expect((await getRoute(buyer, { id: order.id })).stages).toMatchObject([
      { steps: [{ decisions: [{ user: { name: "Dora Kern" }, onBehalfOf: { name: "Rosa Steiner" } }] }] },
    ]);
    const trail = await db.auditEvent.findMany({ where: { entityId: order.id, onBehalfOfId: rosa.id } });
    expect(trail.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["purchase_order.approval_step_completed", dora.id],
      ["purchase_order.approved", dora.id],
    ]);
    const event = await db.webhookEvent.findFirst({
      where: { purchaseOrderId: order.id, type: "purchase_order.approved" },
    });
    expect(JSON.parse(event?.companyBody ?? "")).toMatchObject({
      data: { actor: { name: "Dora Kern", onBehalfOf: "Rosa Steiner" } },
    });
  });

  it("gives open tasks back when the delegation ends, by itself or early", async () => {
    const order = await submitted();
    const { id } = await toDora();
    expect(await waitsFor(dora, order.id)).toBe(true);

    await endDelegation(rosa, { id });

    expect([await waitsFor(dora, order.id), await waitsFor(rosa, order.id)]).toEqual([false, true]);
    await expect(approveOrder(dora, { id: order.id, contentHash: order.contentHash })).rejects.toMatchObject({
      refusal: { code: "forbidden" },
    });
    await toDora({ from: hours(1) });
    expect(await waitsFor(dora, order.id)).toBe(false);
  });

  it.each([
    ["a smaller amount", { maxAmount: "499.99" }],
    ["another cost centre", { costCentres: ["DELEGATED"] }],
    ["another kind of document", { documentTypes: ["CHANGE_ORDER"] }],
  ])("finds nothing beyond a scope of %s", async (_what, scope) => {
    await db.costCentre.createMany({ data: { id: newId(), code: "DELEGATED", name: "D" }, skipDuplicates: true });
    const order = await submitted();
    await toDora({ scope });

    expect(await waitsFor(dora, order.id)).toBe(false);
    await expect(approveOrder(dora, { id: order.id, contentHash: order.contentHash })).rejects.toMatchObject({
      refusal: { code: "forbidden" },
    });
  });

  it("has the scope that was given: amount, cost centre and kind together", async () => {
    const order = await submitted();
    await toDora({ scope: { maxAmount: "500", costCentres: ["GENERAL"], documentTypes: ["PO"] } });

    expect(await waitsFor(dora, order.id)).toBe(true);
  });

  it("cannot pass on what was delegated to him", async () => {
    const order = await submitted();
    await toDora();
    const carl = await givenUser();
    await createDelegation(dora, { toUserId: carl.id, from: hours(-1), to: hours(24) });

    expect(await waitsFor(carl, order.id)).toBe(false);
  });

  it("signs up to the limit of whom he acts for", async () => {
    const limited = await givenUser({ roles: ["APPROVER"], approvalLimit: "499.99" });
    const order = await submitted();
    await createDelegation(limited, { toUserId: dora.id, from: hours(-1), to: hours(24) });

    expect(await waitsFor(dora, order.id)).toBe(false);
    await expect(approveOrder(dora, { id: order.id, contentHash: order.contentHash })).rejects.toMatchObject({
      refusal: { because: expect.stringContaining("for whom you act, may approve") },
    });
  });

  it("does not sign what he wrote himself", async () => {
    const line = { description: "Rail", quantity: "1", unit: "C62", unitPrice: "5" };
    const { id } = await createOrder(dora, { supplierId, currency: "EUR", lines: [line] });
    const order = await submitOrder(dora, { id });
    await toDora();

    expect(await waitsFor(dora, id)).toBe(false);
    await expect(approveOrder(dora, { id, contentHash: order.contentHash })).rejects.toMatchObject({
      refusal: { code: "separation_of_duties" },
    });
  });
});

describe("delegating", () => {
  it("is on record for both, and told", async () => {
    const delegation = await toDora({ scope: { maxAmount: "1000" } });

    expect(delegation).toMatchObject({
      fromUser: { id: rosa.id },
      toUser: { id: dora.id },
      state: "active",
      scope: { documentTypes: [], costCentres: [], maxAmount: "1000.00" },
    });
    expect((await listDelegations(dora, {})).data).toEqual([delegation]);
    expect((await listDelegations(buyer, {})).data).not.toContainEqual(delegation);
    await endDelegation(rosa, { id: delegation.id });
    expect((await listDelegations(rosa, {})).data).toMatchObject([{ id: delegation.id, state: "ended" }]);
    await expect(endDelegation(rosa, { id: delegation.id })).rejects.toMatchObject({ refusal: { code: "not_found" } });
  });

  it.each([
    ["to", { to: hours(-2) }],
    ["to", { from: hours(2), to: hours(2) }],
    ["toUserId", { toUserId: newId() }],
    ["scope.costCentres", { scope: { costCentres: ["NOWHERE"] } }],
    ["scope.maxAmount", { scope: { maxAmount: "0.001" } }],
  ])("refuses a %s that does not fit", async (path, different) => {
    await expect(toDora(different)).rejects.toMatchObject({
      refusal: { code: "validation_failed", details: { errors: [{ path }] } },
    });
  });

  it("is not for oneself, nor to somebody who has no business authority", async () => {
    const admin = await givenUser({ roles: ["ADMIN"] });
    for (const { id } of [rosa, admin]) {
      await expect(toDora({ toUserId: id })).rejects.toMatchObject({ refusal: { code: "validation_failed" } });
    }
    await expect(createDelegation(admin, { toUserId: rosa.id, from: hours(0), to: hours(1) })).rejects.toMatchObject({
      refusal: { code: "forbidden" },
    });
  });

  it("is ended by whom it is from, not by whom it is to; others do not see it", async () => {
    const { id } = await toDora();

    await expect(endDelegation(dora, { id })).rejects.toMatchObject({ refusal: { code: "forbidden" } });
    await expect(endDelegation(buyer, { id })).rejects.toMatchObject({ refusal: { code: "not_found" } });
  });
});
