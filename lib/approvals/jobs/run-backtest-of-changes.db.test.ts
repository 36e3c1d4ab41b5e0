import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { amendOrder } from "#lib/orders/commands/amend-order";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { db } from "#lib/platform/db";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenUser } from "#prisma/seed/given-user";
import { lineWith } from "#prisma/seed/line-with";
import { activatePolicy } from "../commands/activate-policy.ts";
import { createPolicy } from "../commands/create-policy.ts";
import { startBacktest } from "../commands/start-backtest.ts";
import { always, anyOf, defaultRules } from "../examples.ts";
import type { Rule } from "../policy.ts";
import { getBacktest } from "../queries/get-backtest.ts";
import { listBacktestChanges } from "../queries/list-backtest-changes.ts";
import { runBacktest } from "./run-backtest.ts";

let admin: Actor;
let cast: Cast;
const staying = new AbortController().signal;
const approver = anyOf({ role: "APPROVER" });
const finance = anyOf({ role: "FINANCE" });
const fromHalf: Rule[] = [
  { when: { fact: "delta.percent", lt: "50" }, then: [approver] },
  { when: always, then: [finance] },
];

/** Of 10 pieces, and approved: 12, then 16, which is 33.33 % more; another one 20; one 9, in force at once; one with other terms. */
beforeAll(async () => {
  [admin, cast] = await Promise.all([givenUser({ roles: ["ADMIN"] }), givenCast()]);
  await db.settings.updateMany({ data: { changeOrderTolerancePercent: "0" } });
  const one = await givenOrder(cast, "SENT");
  const first = await amendOrder(cast.buyer, { id: one.id, lines: lineWith(one, { quantity: "12" }) });
  await approveOrder(cast.approver, { id: one.id, contentHash: first.changeOrder.contentHash });
  await amendOrder(cast.buyer, { id: one.id, lines: lineWith(one, { quantity: "16" }) });
  for (const quantity of ["20", "9"]) {
    const order = await givenOrder(cast, "SENT");
    await amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { quantity }) });
  }
  const other = await givenOrder(cast, "SENT");
  await amendOrder(cast.buyer, { id: other.id, paymentTerms: "Net 90" });
});

async function replayed(rules: readonly Rule[], last = 100, size?: number) {
  const { id } = await createPolicy(admin, { name: "Changes", documentType: "CHANGE_ORDER", rules });
  const job = { id, jobId: (await startBacktest(admin, { id, last })).id };
  await runBacktest(job.jobId, staying, size);
  return { job, view: await getBacktest(admin, job) };
}

describe("a backtest of a policy of change orders", () => {
  it("is compared with the policy of orders, where changes have none of their own", async () => {
    const { view } = await replayed([{ when: always, then: [approver] }]);

    expect(view).toMatchObject({
      documentType: "CHANGE_ORDER",
      comparedWith: { name: "Standard", version: 1 },
      state: "done",
      total: 5,
      done: 5,
      changed: 0,
      notes: [
        expect.stringContaining("against what was approved"),
        expect.any(String),
        expect.any(String),
        expect.any(String),
      ],
    });
  });

  it("weighs each change against what was approved then, whatever the size of a batch", async () => {
    const author = await givenUser({ roles: ["ADMIN"] });
    const active = await createPolicy(author, {
      name: "All",
      documentType: "CHANGE_ORDER",
      rules: [{ when: always, then: [approver] }],
    });
    await activatePolicy(admin, { id: active.id });

    const { job, view } = await replayed(fromHalf, 100, 2);

    expect(view).toMatchObject({
      comparedWith: { id: active.id },
      done: 5,
      changed: 1,
      counts: { same: 4, otherApprovers: 1 },
    });
    expect((await listBacktestChanges(admin, job)).data).toMatchObject([
      {
        position: 3,
        kind: "OTHER_APPROVERS",
        before: "The rule is for every order, so one Approver signs.",
        after: expect.stringContaining("so one of Finance signs."),
      },
    ]);
  });

  it("leaves alone what is in force at once and what is approved anew, and replays no more than was asked for", async () => {
    const { view } = await replayed([{ when: { fact: "delta.percent", gt: "1000" }, autoApprove: true }]);
    expect(view).toMatchObject({ done: 5, counts: { same: 2, becameUnroutable: 3 } });

    expect((await replayed(fromHalf, 2)).view).toMatchObject({ last: 2, total: 2, done: 2 });
  });

  it("is not for policies of other documents", async () => {
    const { id } = await createPolicy(admin, { name: "Orders", documentType: "PO", rules: defaultRules });
    await db.approvalPolicy.update({ where: { id }, data: { documentType: "SUPPLIER_CHANGE" } });

    await expect(startBacktest(admin, { id, last: 5 })).rejects.toMatchObject({
      refusal: { code: "validation_failed", because: expect.stringContaining("change orders") },
    });
  });
});
