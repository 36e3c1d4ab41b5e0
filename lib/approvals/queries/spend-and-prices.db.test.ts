import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { createGroup } from "#lib/access/commands/create-group";
import { newId } from "#lib/kernel/id";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { cancelOrder } from "#lib/orders/commands/cancel-order";
import { createOrder } from "#lib/orders/commands/create-order";
import { submitOrder } from "#lib/orders/commands/submit-order";
import { db } from "#lib/platform/db";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import { activatePolicy } from "../commands/activate-policy.ts";
import { createPolicy } from "../commands/create-policy.ts";
import type { Condition } from "../condition-language.ts";
import { always, anyOf } from "../examples.ts";
import { getRoute } from "./get-route.ts";
import { listApprovals } from "./list-approvals.ts";

let admin: Actor;
let buyer: Actor;
let approver: Actor;
let supplierId: string;
const standard = "01935000-0000-7000-8000-000000000002";

beforeEach(async () => {
  admin = await givenUser({ roles: ["ADMIN"] });
  buyer = await givenUser();
  approver = await givenUser({ roles: ["APPROVER"] });
  supplierId = (await givenSupplier()).id;
});

afterAll(async () => {
  await db.approvalPolicy.updateMany({ where: { status: "ACTIVE" }, data: { status: "RETIRED" } });
  await db.approvalPolicy.update({ where: { id: standard }, data: { status: "ACTIVE" } });
});

/** Above: two approvers have to sign; otherwise one. */
async function ruleFor(when: Condition) {
  const two = { steps: [{ approvers: [{ role: "APPROVER" }], mode: "QUORUM", quorum: 2 }] };
  const rules = [
    { when, then: [two] },
    { when: always, then: [anyOf({ role: "APPROVER" })] },
  ];
  const author = await givenUser({ roles: ["ADMIN"] });
  const { id } = await createPolicy(author, { name: "Spend", documentType: "PO", rules });
  await activatePolicy(admin, { id });
}

async function drafted(unitPrice: string, different: object = {}, owner = buyer) {
  const line = { description: "Rail", sku: "GR-1", quantity: "1", unit: "C62", unitPrice, ...different };
  return createOrder(owner, { supplierId, currency: "EUR", lines: [line] });
}

async function ordered(unitPrice: string, different: object = {}, owner = buyer) {
  const { id } = await drafted(unitPrice, different, owner);
  const { contentHash } = await submitOrder(owner, { id });
  return { id, contentHash };
}

const ruleOf = async ({ id }: { id: string }) => (await getRoute(buyer, { id })).rule;

describe("a rule over the spend of the last days", () => {
  it("counts what was submitted to the supplier, this order included, and not what came to nothing", async () => {
    await ruleFor({ fact: "supplierSpend", days: 30, gt: "10000" });
    const first = await ordered("6000", {}, await givenUser());

    expect(await ruleOf(await drafted("4000"))).toBe(1);
    const above = await drafted("4000.01");
    expect(await ruleOf(above)).toBe(0);
    expect((await getRoute(buyer, { id: above.id })).explanation[0]).toContain(
      "Spend with the supplier in 30 days, this order included, 10,000.01 EUR is above 10,000.00 EUR",
    );

    const requester = await db.purchaseOrder.findUniqueOrThrow({ where: { id: first.id } });
    await cancelOrder({ ...buyer, id: requester.requesterId }, { id: first.id, reason: "Not needed" });
    expect(await ruleOf(above)).toBe(1);
  });

  it("counts only the days that it names", async () => {
    await ruleFor({ fact: "supplierSpend", days: 30, gt: "10000" });
    const { id } = await ordered("9000");
    const draft = await drafted("2000");
    expect(await ruleOf(draft)).toBe(0);

    await db.$executeRaw`UPDATE purchase_order SET submitted_at = now() - interval '31 days' WHERE id = ${id}::uuid`;
    expect(await ruleOf(draft)).toBe(1);
  });

  it("counts the requester's with any supplier", async () => {
    await ruleFor({ fact: "requesterSpend", days: 7, gt: "10000" });
    await ordered("9000");
    supplierId = (await givenSupplier()).id;

    expect(await ruleOf(await drafted("2000"))).toBe(0);
    expect(await ruleOf(await drafted("2000", {}, await givenUser()))).toBe(1);
  });
});

describe("a rule over the last price", () => {
  it("compares with what was approved last for the same article and unit from the same supplier", async () => {
    await ruleFor({ lines: "any", where: { fact: "priceVariancePercent", gt: "10" } });
    const old = await ordered("100", { discountPercent: "10" });
    expect(await ruleOf(await drafted("200"))).toBe(1);

    await approveOrder(approver, old);
    expect(await ruleOf(await drafted("99"))).toBe(1);
    expect(await ruleOf(await drafted("99.01"))).toBe(0);
    expect(await ruleOf(await drafted("500", { unit: "KGM" }))).toBe(1);
    supplierId = (await givenSupplier()).id;
    expect(await ruleOf(await drafted("500"))).toBe(1);
  });
});

describe("the inbox of an approver", () => {
  it("warns of a possible split and of a price that rose", async () => {
    await ruleFor({ fact: "total", gt: "10000" });
    await approveOrder(approver, await ordered("6000"));
    const { id } = await ordered("6800");

    const { data } = await listApprovals(approver, {});
    expect(data.find(({ purchaseOrder }) => purchaseOrder?.id === id)).toMatchObject({
      flags: ["POSSIBLE_SPLIT", "PRICE_ROSE"],
      warnings: [
        expect.stringContaining("comes to 12,800.00 EUR, for which another rule holds"),
        "Line 1 costs 13.33 % more than the last time.",
      ],
    });
  });
});

describe("a group that a policy names", () => {
  it("signs through any of its members, also one who joined later", async () => {
    const member = await givenUser();
    const { id: group } = await createGroup(admin, { name: `IT ${newId()}`, userIds: [member.id] });
    const rules = [{ when: always, then: [anyOf({ group })] }];
    const author = await givenUser({ roles: ["ADMIN"] });
    const policy = await createPolicy(author, { name: "Groups", documentType: "PO", rules });
    await activatePolicy(admin, { id: policy.id });
    const order = await ordered("10");

    const later = await givenUser({ groupIds: [group] });
    expect((await listApprovals(later, {})).data).toMatchObject([{ purchaseOrder: { id: order.id } }]);
    expect((await approveOrder(later, order)).status).toBe("APPROVED");
  });
});
