import { beforeAll, expect, it } from "vitest";
import { activatePolicy } from "#lib/approvals/commands/activate-policy";
import { createPolicy } from "#lib/approvals/commands/create-policy";
import { listApprovals } from "#lib/approvals/queries/list-approvals";
import { givenCostCentre } from "#prisma/seed/given-cost-centre";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenUser } from "#prisma/seed/given-user";
import { lineWith } from "#prisma/seed/line-with";
import { amendOrder } from "./amend-order.ts";
import { approveOrder } from "./approve-order.ts";

let cast: Cast;

const signedBy = (role: string) => [{ steps: [{ approvers: [{ role }], mode: "ANY" }] }];
const rules = [
  { when: { fact: "delta.fields", in: ["costCentre"] }, then: signedBy("FINANCE") },
  { when: { fact: "delta.percent", lte: "10" }, autoApprove: true },
  { when: { fact: "delta.total", gt: "500" }, then: signedBy("FINANCE") },
  { when: { all: [] }, then: signedBy("APPROVER") },
];

beforeAll(async () => {
  cast = await givenCast();
  const [author, other] = [await givenUser({ roles: ["ADMIN"] }), await givenUser({ roles: ["ADMIN"] })];
  const { id } = await createPolicy(author, { name: "Changes", documentType: "CHANGE_ORDER", rules });
  await activatePolicy(other, { id });
});

async function amended(different: object) {
  const order = await givenOrder(cast, "SENT");
  return amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, different) });
}

it("a change goes the way of the change orders' own policy, by what it changes", async () => {
  const { changeOrder, purchaseOrder } = await amended({ quantity: "16" });

  expect(changeOrder.explanation).toEqual([
    "The total rises by 60 % against what was approved.",
    "Change of the total 608.40 EUR is above 500.00 EUR, so one of Finance signs.",
  ]);
  const { data } = await listApprovals(cast.finance, {});
  expect(data).toMatchObject([
    {
      documentType: "CHANGE_ORDER",
      purchaseOrder: { id: purchaseOrder.id, total: "1014.00" },
      changeOrder: { id: changeOrder.id, revision: 2, total: "1622.40" },
      contentHash: changeOrder.contentHash,
    },
  ]);
  const decision = { id: purchaseOrder.id, contentHash: changeOrder.contentHash };
  expect(await approveOrder(cast.finance, decision)).toMatchObject({ revision: 2 });
});

it("a change that a rule approves explicitly is the new measure for the next one", async () => {
  const { changeOrder, purchaseOrder } = await amended({ quantity: "11" });
  expect(changeOrder).toMatchObject({ status: "APPROVED", revision: 2 });

  const next = await amendOrder(cast.buyer, {
    id: purchaseOrder.id,
    lines: lineWith(purchaseOrder, { quantity: "12" }),
  });
  expect(next.changeOrder.status).toBe("APPROVED");
  expect(next.purchaseOrder).toMatchObject({ revision: 3, total: "1216.80" });
});

it("another cost centre is signed although nothing costs more", async () => {
  const { code } = await givenCostCentre();
  const { changeOrder } = await amended({ costCentre: code, quantity: "5" });

  expect(changeOrder).toMatchObject({ status: "PENDING_APPROVAL" });
  expect(changeOrder.explanation[0]).toBe("In line 1, the cost centre changes.");
});
