import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import type { Order } from "#lib/orders/order";
import { db } from "#lib/platform/db";
import {
  aRoutedStep,
  givenApproval,
  givenVerdict,
  pendingApproval,
  runningApproval,
} from "#prisma/seed/given-approval";
import { givenUser } from "#prisma/seed/given-user";
import { approverRole, financeRole } from "../examples.ts";
import type { Verdict } from "../instance.ts";
import { findApproval } from "../queries/find-approval.ts";
import { findInstance, getOpenInstance } from "../queries/get-open-instance.ts";

const now = new Date("2026-11-20T13:00:00.000Z");
let approver: Actor;
let finance: Actor;

beforeAll(async () => {
  approver = await givenUser({ roles: ["APPROVER"] });
  finance = await givenUser({ roles: ["FINANCE"] });
});

const says = (order: Order, actor: Actor, verdict: Verdict, comment = "") =>
  givenVerdict(order, actor, { verdict, comment, now });

describe("a verdict", () => {
  it("leads from stage to stage, and the last one ends the approval", async () => {
    const order = await givenApproval(now, [aRoutedStep()], [aRoutedStep({ approvers: [financeRole], dueHours: 1 })]);

    await says(order, approver, "APPROVE", "Fine");
    const { id: userId, name } = approver;
    expect((await runningApproval(order)).steps).toMatchObject([
      {
        state: "DONE",
        endedAt: now.toISOString(),
        decisions: [{ userId, name, roles: ["APPROVER"], comment: "Fine", at: now.toISOString() }],
      },
      { state: "OPEN", openedAt: now.toISOString(), dueAt: "2026-11-20T14:00:00.000Z" },
    ]);

    await says(order, finance, "APPROVE");
    expect(await getOpenInstance(db, order.id)).toBeNull();
    expect(await findInstance(db, order.id)).toMatchObject({
      state: "APPROVED",
      endedAt: now.toISOString(),
      steps: [{ state: "DONE" }, { state: "DONE" }],
    });
  });

  it("leaves a step open until everyone of its list has signed, and only in their inboxes", async () => {
    const second = await givenUser({ roles: ["APPROVER"] });
    const order = await givenApproval(now, [aRoutedStep({ mode: "ALL", approvers: [approverRole, financeRole] })]);
    const waits = async (person: Actor) => (await findApproval(person, order.id)) !== null;
    expect([await waits(second), await waits(finance)]).toEqual([true, true]);

    expect(await says(order, approver, "APPROVE")).toMatchObject({ stepDone: false, instanceState: "OPEN" });
    expect([await waits(second), await waits(finance), await waits(approver)]).toEqual([false, true, false]);

    expect(await says(order, finance, "APPROVE")).toMatchObject({ stepDone: true, instanceState: "APPROVED" });
    expect(await waits(finance)).toBe(false);
  });

  it.each([
    ["REJECT", "REJECTED"],
    ["REQUEST_CHANGES", "CHANGES_REQUESTED"],
  ] as const)("of %s ends it at once, and what was still to be signed is skipped", async (verdict, state) => {
    const first = [aRoutedStep(), aRoutedStep({ approvers: [financeRole] })];
    const order = await givenApproval(now, first, [aRoutedStep()]);

    await says(order, approver, verdict, "No");

    expect(await findInstance(db, order.id)).toMatchObject({
      state,
      steps: [{ state: "DONE", decisions: [{ verdict, comment: "No" }] }, { state: "SKIPPED" }, { state: "SKIPPED" }],
    });
  });

  it("is written once, however many say it of the same step at the same time", async () => {
    const order = await givenApproval(now, [aRoutedStep()], [aRoutedStep({ approvers: [financeRole] })]);
    const people = await Promise.all(Array.from({ length: 8 }, () => givenUser({ roles: ["APPROVER"] })));
    const seen = await Promise.all(people.map((person) => pendingApproval(order, person)));

    const answers = await Promise.allSettled(
      people.map((person, index) => givenVerdict(order, person, { verdict: "APPROVE", seen: seen[index], now })),
    );

    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused.map(({ reason }) => reason.refusal?.code)).toEqual(Array(7).fill("version_conflict"));
    expect(await db.approvalDecision.count({ where: { purchaseOrderId: order.id } })).toBe(1);
  });

  it("cannot be changed or taken away", async () => {
    const order = await givenApproval(now, [aRoutedStep()]);
    await says(order, approver, "APPROVE");

    await expect(db.approvalDecision.updateMany({ data: { comment: "never said" } })).rejects.toThrow();
    await expect(db.approvalDecision.deleteMany()).rejects.toThrow();
  });
});
