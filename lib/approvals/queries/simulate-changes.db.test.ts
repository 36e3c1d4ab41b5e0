import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { amendOrder } from "#lib/orders/commands/amend-order";
import { db } from "#lib/platform/db";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenUser } from "#prisma/seed/given-user";
import { lineWith } from "#prisma/seed/line-with";
import { createPolicy } from "../commands/create-policy.ts";
import { always, anyOf } from "../examples.ts";
import { simulatePolicy } from "./simulate-policy.ts";

let admin: Actor;
let cast: Cast;
let id: string;

beforeAll(async () => {
  [admin, cast] = await Promise.all([givenUser({ roles: ["ADMIN"] }), givenCast()]);
  const rules = [
    { when: { fact: "delta.fields", in: ["costCentre"] }, then: [anyOf({ role: "FINANCE" })] },
    { when: { fact: "delta.percent", lte: "10" }, autoApprove: true },
    { when: { fact: "delta.total", gt: "500" }, then: [anyOf({ role: "FINANCE" })] },
    { when: always, then: [anyOf({ role: "APPROVER" })] },
  ];
  ({ id } = await createPolicy(admin, { name: "Changes", documentType: "CHANGE_ORDER", rules }));
});

beforeEach(() => db.settings.updateMany({ data: { changeOrderTolerancePercent: "0" } }));

describe("simulating a policy of change orders", () => {
  it("asks the open change of the order against what was approved, and changes nothing", async () => {
    const order = await givenOrder(cast, "SENT");
    await amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { quantity: "16" }) });
    const before = await db.auditEvent.count({ where: { entityId: order.id } });

    expect(await simulatePolicy(admin, { id, purchaseOrderId: order.id })).toMatchObject({
      outcome: "ROUTED",
      rule: 2,
      stages: [{ steps: [{ approvers: [{ id: "FINANCE" }] }] }],
      explanation: [
        "The total rises by 60 % against what was approved.",
        "Change of the total 608.40 EUR is above 500.00 EUR, so one of Finance signs.",
      ],
    });
    expect(await db.auditEvent.count({ where: { entityId: order.id } })).toBe(before);
  });

  it("asks what would be changed, whatever waits, and answers as a submission does", async () => {
    const order = await givenOrder(cast, "SENT");
    const changes = { lines: lineWith(order, { quantity: "12" }) };
    const tried = await simulatePolicy(admin, { id, purchaseOrderId: order.id, changes });
    const { changeOrder } = await amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { quantity: "16" }) });

    expect(tried).toMatchObject({ outcome: "ROUTED", rule: 3 });
    expect(tried.explanation[0]).toBe("The total rises by 20 % against what was approved.");
    expect(await simulatePolicy(admin, { id, purchaseOrderId: order.id, changes })).toEqual(tried);
    const other = { lines: lineWith(order, { costCentre: null, quantity: "16" }) };
    expect((await simulatePolicy(admin, { id, purchaseOrderId: order.id, changes: other })).rule).toBe(0);
    expect(changeOrder.status).toBe("PENDING_APPROVAL");
  });

  it("says what no policy of change orders is asked about", async () => {
    const order = await givenOrder(cast, "SENT");
    const asked = (changes: object) => simulatePolicy(admin, { id, purchaseOrderId: order.id, changes });

    expect((await asked({ lines: lineWith(order, { quantity: "9" }) })).explanation[0]).toBe(
      "The total falls below what was approved. Such a change takes effect at once, whatever the policy says.",
    );
    expect((await asked({ paymentTerms: "Net 90" })).explanation[0]).toBe(
      "The payment terms change, so the whole order is approved anew.",
    );
    expect((await simulatePolicy(admin, { id, purchaseOrderId: order.id })).explanation[0]).toContain(
      "The total stays what was approved.",
    );
  });

  it("is an order with other terms for a policy of orders", async () => {
    const order = await givenOrder(cast, "SENT");
    const rules = [
      { when: { fact: "total", gt: "1500" }, then: [anyOf({ role: "FINANCE" })] },
      { when: always, autoApprove: true },
    ];
    const policy = await createPolicy(admin, { name: "Orders", documentType: "PO", rules });
    const asked = { id: policy.id, purchaseOrderId: order.id };

    expect(await simulatePolicy(admin, asked)).toMatchObject({ outcome: "AUTO_APPROVED" });
    const changes = { lines: lineWith(order, { quantity: "16" }) };
    expect(await simulatePolicy(admin, { ...asked, changes })).toMatchObject({ outcome: "ROUTED", rule: 0 });
  });

  it("refuses changes of nothing, and those that cannot be", async () => {
    const order = await givenOrder(cast, "SENT");
    const snapshot = { total: "1", currency: "EUR", requesterId: cast.buyer.id };

    await expect(simulatePolicy(admin, { id, snapshot, changes: {} })).rejects.toMatchObject({
      issues: [{ path: ["changes"] }],
    });
    const changes = { lines: lineWith(order, { costCentre: "NOWHERE" }) };
    await expect(simulatePolicy(admin, { id, purchaseOrderId: order.id, changes })).rejects.toMatchObject({
      refusal: { code: "validation_failed" },
    });
  });
});
