import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { createOrder } from "#lib/orders/commands/create-order";
import { loadOrder } from "#lib/orders/queries/load-order";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { givenCostCentre } from "#prisma/seed/given-cost-centre";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import { anyOf, always } from "../examples.ts";
import type { ApproverRule, Rule } from "../policy.ts";
import { routeFor } from "./find-route.ts";

let buyer: Actor;
let supplierId: string;
const line = { description: "Guide rail", quantity: "1", unit: "C62", unitPrice: "500", costCentre: "GENERAL" };

beforeAll(async () => {
  supplierId = (await givenSupplier()).id;
});

beforeEach(async () => {
  buyer = await givenUser({ roles: ["BUYER"] });
});

async function routed(rules: readonly Rule[], different: object = {}, now = new Date()) {
  await db.approvalPolicy.updateMany({
    where: { status: "ACTIVE" },
    data: { rules: JSON.parse(JSON.stringify(rules)) },
  });
  const { id } = await createOrder(buyer, { supplierId, currency: "EUR", lines: [line], ...different });
  const order = await loadOrder(db, id);
  if (!order) throw new Error("just made");
  return routeFor(db, order, now);
}

const signedBy = (approver: ApproverRule) => [{ when: always, then: [anyOf(approver)] }];
const names = ({ stages }: Awaited<ReturnType<typeof routed>>) =>
  stages.flatMap(({ steps }) => steps.flatMap(({ approvers }) => approvers.map(({ name }) => name)));

describe("the people a policy means are found", () => {
  it("as owners of the lines' cost centres", async () => {
    const owner = await givenUser({ roles: ["RECEIVER"] });
    const { code } = await givenCostCentre({ ownerId: owner.id });

    const route = await routed(signedBy({ costCentreOwner: true }), { lines: [{ ...line, costCentre: code }] });

    expect(route).toMatchObject({
      outcome: "ROUTED",
      stages: [{ steps: [{ approvers: [{ id: owner.id, via: `owner of cost centre ${code}` }] }] }],
    });
  });

  it("as managers, also where the chain leads back", async () => {
    const boss = await givenUser({ roles: ["FINANCE"] });
    const chef = await givenUser({ roles: ["APPROVER"], approvalLimit: "499.99", managerId: boss.id });
    await db.user.update({ where: { id: boss.id }, data: { managerId: chef.id } });
    await db.user.update({ where: { id: buyer.id }, data: { managerId: chef.id } });

    expect(names(await routed(signedBy({ managerChain: "limit" })))).toEqual([boss.name]);
    expect(names(await routed(signedBy({ manager: 2 })))).toEqual([boss.name]);
    expect((await routed(signedBy({ manager: 1 }))).outcome).toBe("UNROUTABLE");
    expect((await routed(signedBy({ manager: 3 }))).outcome).toBe("UNROUTABLE");
  });

  it("by name, while they are active and of the company", async () => {
    const named = await givenUser({ roles: ["APPROVER"] });
    expect(names(await routed(signedBy({ user: named.id })))).toEqual([named.name]);

    await db.user.update({ where: { id: named.id }, data: { active: false } });
    expect((await routed(signedBy({ user: named.id }))).outcome).toBe("UNROUTABLE");

    const outsider = await givenUser({ supplierId });
    expect((await routed(signedBy({ user: outsider.id }))).outcome).toBe("UNROUTABLE");
  });

  it("by role, and an order is not routed to a role that nobody holds but its author", async () => {
    buyer = await givenUser({ roles: ["BUYER", "RECEIVER"] });
    await db.user.updateMany({ where: { roles: { has: "RECEIVER" }, id: { not: buyer.id } }, data: { active: false } });
    expect((await routed(signedBy({ role: "RECEIVER" }))).outcome).toBe("UNROUTABLE");

    await givenUser({ roles: ["RECEIVER"], approvalLimit: "499.99" });
    expect((await routed(signedBy({ role: "RECEIVER" }))).outcome).toBe("UNROUTABLE");

    await givenUser({ roles: ["RECEIVER"], approvalLimit: "500" });
    expect((await routed(signedBy({ role: "RECEIVER" }))).outcome).toBe("ROUTED");
  });
});

describe("facts", () => {
  const auto = (when: Rule["when"]): Rule[] => [{ when, autoApprove: true }];

  it("are in the base currency, at the rate of the day", async () => {
    const rate = (validFrom: string, value: string) =>
      db.exchangeRate.create({ data: { id: newId(), currency: "USD", rate: value, validFrom: new Date(validFrom) } });
    await rate("2026-11-01", "0.9");
    await rate("2026-11-20", "0.92");
    await rate("2026-11-25", "0.5");

    const at = (day: string) =>
      routed(auto({ fact: "netTotal", eq: "460.00" }), { currency: "USD" }, new Date(`${day}T12:00:00Z`));

    expect((await at("2026-11-19")).outcome).toBe("UNROUTABLE");
    expect((await at("2026-11-20")).outcome).toBe("AUTO_APPROVED");
    expect((await at("2026-10-31")).explanation).toEqual([
      "There is no exchange rate for USD, so the total in EUR is not known.",
    ]);
  });

  it("know the requester's department, and whether the supplier is new", async () => {
    await db.user.update({ where: { id: buyer.id }, data: { department: "IT" } });
    expect((await routed(auto({ fact: "requester.department", eq: "IT" }))).outcome).toBe("AUTO_APPROVED");

    const isNew = auto({ fact: "supplier.isNew", eq: true });
    expect((await routed(isNew)).outcome).toBe("AUTO_APPROVED");
    const { id } = await createOrder(buyer, { supplierId, currency: "EUR", lines: [] });
    await db.purchaseOrder.update({ where: { id }, data: { approvedAt: new Date("2026-01-01T00:00:00Z") } });
    expect(await routed(isNew)).toMatchObject({
      outcome: "UNROUTABLE",
      explanation: [expect.any(String), "The supplier is not new."],
    });
  });
});

it("is nowhere without an active policy", async () => {
  const { id } = await createOrder(buyer, { supplierId, currency: "EUR", lines: [line] });
  const order = await loadOrder(db, id);
  await db.approvalPolicy.updateMany({ data: { status: "RETIRED" } });

  expect(order && (await routeFor(db, order, new Date()))).toMatchObject({ outcome: "UNROUTABLE", policy: null });
});
