import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { db } from "#lib/platform/db";
import { givenCostCentre } from "#prisma/seed/given-cost-centre";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenUser } from "#prisma/seed/given-user";
import { createPolicy } from "../commands/create-policy.ts";
import { always, anyOf } from "../examples.ts";
import type { Rule } from "../policy.ts";
import { getRoute } from "./get-route.ts";
import { simulatePolicy } from "./simulate-policy.ts";

let admin: Actor;
let cast: Cast;

beforeAll(async () => {
  [admin, cast] = await Promise.all([givenUser({ roles: ["ADMIN"] }), givenCast()]);
});

const draft = (...rules: Rule[]) => createPolicy(admin, { name: "Tried", documentType: "PO", rules });
const typed = (different: object = {}) => ({
  total: "7200.00",
  currency: "EUR",
  requesterId: cast.buyer.id,
  ...different,
});

describe("simulating a policy with an order", () => {
  it("says what the draft would do, whatever the active one does, and changes nothing", async () => {
    const { id } = await draft({ when: { fact: "total", gt: "100" }, then: [anyOf({ role: "FINANCE" })] });
    const order = await givenOrder(cast, "PENDING_APPROVAL");

    const route = await simulatePolicy(admin, { id, purchaseOrderId: order.id });

    expect(route).toMatchObject({
      outcome: "ROUTED",
      policy: { id, name: "Tried" },
      rule: 0,
      stages: [{ state: "WAITING", steps: [{ approvers: [{ id: "FINANCE" }] }] }],
      explanation: ["Total 1,014.00 EUR is above 100.00 EUR, so one of Finance signs."],
    });
    expect((await getRoute(admin, { id: order.id })).stages[0]?.steps[0]?.approvers).toMatchObject([
      { id: "APPROVER" },
    ]);
  });

  it("answers as the route of a draft does, where the policy is the active one", async () => {
    const { id } = await db.approvalPolicy.findFirstOrThrow({ where: { status: "ACTIVE", documentType: "PO" } });
    const order = await givenOrder(cast);

    expect(await simulatePolicy(admin, { id, purchaseOrderId: order.id })).toEqual(
      await getRoute(admin, { id: order.id }),
    );
  });
});

describe("simulating a policy with what somebody types", () => {
  it("asks the facts that were typed, and finds the same people as a submission would", async () => {
    const owner = await givenUser({ roles: ["RECEIVER"] });
    const { code } = await givenCostCentre({ ownerId: owner.id });
    const { id } = await draft(
      { when: { lines: "any", where: { fact: "category", eq: "432115" } }, then: [anyOf({ costCentreOwner: true })] },
      { when: always, autoApprove: true },
    );
    const line = { category: "432115", costCentre: code, quantity: "2", unitPrice: "3600" };

    expect(await simulatePolicy(admin, { id, snapshot: typed({ lines: [line] }) })).toMatchObject({
      outcome: "ROUTED",
      stages: [{ steps: [{ approvers: [{ id: owner.id, via: `owner of cost centre ${code}` }] }] }],
    });
    expect(await simulatePolicy(admin, { id, snapshot: typed() })).toMatchObject({ outcome: "AUTO_APPROVED", rule: 1 });
  });

  it("never lets the requester sign, and says why", async () => {
    const { id } = await draft({ when: always, then: [anyOf({ user: cast.approver.id })] });
    expect(await simulatePolicy(admin, { id, snapshot: typed({ requesterId: cast.approver.id }) })).toMatchObject({
      outcome: "UNROUTABLE",
      explanation: expect.arrayContaining([expect.stringContaining("wrote this order and does not sign it")]),
    });
  });

  it("knows no supplier where none is typed, and takes it for a new one", async () => {
    const { id } = await draft(
      { when: { fact: "supplier.country", ne: "AT" }, then: [anyOf({ role: "FINANCE" })] },
      { when: always, autoApprove: true },
    );
    const [without, known] = await Promise.all([
      simulatePolicy(admin, { id, snapshot: typed() }),
      simulatePolicy(admin, { id, snapshot: typed({ supplierId: cast.supplierId }) }),
    ]);

    expect(without.explanation[0]).toContain("Supplier's country not given");
    expect(known.explanation[0]).toContain("Supplier's country");
  });

  it("counts amounts of other currencies in the base currency, and says where it has no rate", async () => {
    const { id } = await draft({ when: always, then: [anyOf({ role: "APPROVER" })] });
    expect(await simulatePolicy(admin, { id, snapshot: typed({ currency: "ISK", total: "100" }) })).toMatchObject({
      outcome: "UNROUTABLE",
      explanation: [expect.stringContaining("no exchange rate for ISK")],
    });
  });

  it.each([
    ["neither", {}, "purchaseOrderId"],
    ["both", { purchaseOrderId: "x", snapshot: { total: "1", currency: "EUR", requesterId: "x" } }, "purchaseOrderId"],
    ["an unknown field", { snapshot: { total: "1", currency: "EUR", requesterId: "x", status: "DRAFT" } }, "snapshot"],
  ])("refuses %s", async (_what, input, path) => {
    const { id } = await draft({ when: always, autoApprove: true });
    await expect(simulatePolicy(admin, { id, ...input })).rejects.toMatchObject({
      issues: [expect.objectContaining({ path: expect.arrayContaining([path]) })],
    });
  });

  it("names the field of whoever does not exist; is for administrators", async () => {
    const { id } = await draft({ when: always, autoApprove: true });
    await expect(
      simulatePolicy(admin, { id, snapshot: typed({ requesterId: "x", supplierId: "y" }) }),
    ).rejects.toMatchObject({
      refusal: {
        code: "validation_failed",
        details: { errors: [{ path: "snapshot.supplierId" }, { path: "snapshot.requesterId" }] },
      },
    });
    await expect(simulatePolicy(cast.buyer, { id })).rejects.toMatchObject({ refusal: { code: "forbidden" } });
  });
});
