import pg from "pg";
import { afterAll, expect, it, vi } from "vitest";
import { db } from "#lib/platform/db";
import { givenDraft } from "#prisma/seed/given-approval";
import { givenUser } from "#prisma/seed/given-user";
import type { Condition } from "../condition-language.ts";
import { always, anyOf } from "../examples.ts";
import type { Rule } from "../policy.ts";
import { routeFor } from "./find-route.ts";

/** Before the first connection: it takes what stands here then. */
const sent = vi.spyOn(pg.Client.prototype, "query");
const standard = { id: "01935000-0000-7000-8000-000000000002" };
const { rules: before } = await db.approvalPolicy.findUniqueOrThrow({ where: standard });
afterAll(() => db.approvalPolicy.update({ where: standard, data: { rules: JSON.parse(JSON.stringify(before)) } }));

it("asks for all facts of an order in one statement, whatever the rules ask and however many there are", async () => {
  const order = await givenDraft();
  await givenUser({ roles: ["APPROVER"] });
  const asking: Condition[] = [
    { fact: "supplierSpend", days: 7, gt: "999999" },
    { fact: "requesterSpend", days: 90, gt: "999999" },
    { lines: "any", where: { fact: "priceVariancePercent", gt: "50" } },
    { lines: "sum", of: "netAmount", where: { fact: "category", eq: "IT" }, gt: "1" },
    { fact: "supplier.isNew", eq: false },
  ];
  const then = [anyOf({ role: "APPROVER" }), anyOf({ costCentreOwner: true }), anyOf({ managerChain: "limit" })];
  const rules: Rule[] = [
    ...Array.from({ length: 95 }, (_, index) => ({ when: asking[index % asking.length] ?? always, then })),
    { when: always, then: [anyOf({ role: "APPROVER" })] },
  ];
  await db.approvalPolicy.update({ where: standard, data: { rules: JSON.parse(JSON.stringify(rules)) } });

  sent.mockClear();
  const route = await routeFor(db, order, new Date());

  expect(route).toMatchObject({ outcome: "ROUTED", rule: 95 });
  expect(sent).toHaveBeenCalledTimes(1);
});
