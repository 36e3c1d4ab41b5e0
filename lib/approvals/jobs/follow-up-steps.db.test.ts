import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { db } from "#lib/platform/db";
import { aRoutedStep, givenApproval, givenVerdict, runningApproval } from "#prisma/seed/given-approval";
import { givenUser } from "#prisma/seed/given-user";
import { deedsOn, mailsTold } from "#prisma/seed/mails-told";
import { personally } from "../examples.ts";
import { findApproval } from "../queries/find-approval.ts";
import { followUpSteps } from "./follow-up-steps.ts";

const weeksAgo = new Date(Date.now() - 28 * 24 * 3_600_000);
let approver: Actor;
let boss: Actor;

beforeEach(async () => {
  await db.user.updateMany({ data: { active: false } });
  await db.approvalStep.updateMany({ data: { state: "SKIPPED" } });
  await db.mail.deleteMany();
  approver = await givenUser({ roles: ["APPROVER"], name: "Rosa" });
  boss = await givenUser({ roles: ["FINANCE"], name: "Tom" });
});

/** As if so much time had passed that the next reminder is due. */
async function timePasses(): Promise<void> {
  await db.approvalStep.updateMany({
    where: { remindAt: { not: null } },
    data: { remindAt: new Date(Date.now() - 1000) },
  });
}

describe("an overdue step", () => {
  it("may be signed by those to whom it is escalated too, and both are told, once", async () => {
    const order = await givenApproval(weeksAgo, [aRoutedStep({ dueHours: 8, escalateTo: [personally(boss)] })]);
    expect(await findApproval(boss, order.id)).toBeNull();

    await Promise.all([followUpSteps(), followUpSteps()]);
    await followUpSteps();

    expect((await mailsTold()).toSorted()).toEqual(["Rosa: Overdue", "Tom: Escalated, please decide"]);
    expect(await deedsOn(order.id)).toEqual(["approval_escalated"]);
    expect(await findApproval(approver, order.id)).not.toBeNull();
    expect(await findApproval(boss, order.id)).not.toBeNull();
    expect(await givenVerdict(order, boss, { verdict: "APPROVE", now: new Date() })).toMatchObject({
      instanceState: "APPROVED",
    });
  });

  it("is not escalated before it is due, nor without somebody to escalate to", async () => {
    const escalateTo = [personally(boss)];
    await givenApproval(new Date(), [aRoutedStep({ dueHours: 80, escalateTo })]);
    await givenApproval(weeksAgo, [aRoutedStep({ dueHours: 8 })]);

    await followUpSteps();

    expect(await mailsTold()).toEqual([]);
  });

  it("is never approved by time, however much passes", async () => {
    const order = await givenApproval(weeksAgo, [
      aRoutedStep({ dueHours: 1, remindHours: 1, escalateTo: [personally(boss)] }),
    ]);

    for (let minute = 0; minute < 5; minute += 1) {
      await timePasses();
      await followUpSteps();
    }

    expect(await runningApproval(order)).toMatchObject({ state: "OPEN", steps: [{ state: "OPEN", decisions: [] }] });
    expect(await db.approvalDecision.count({ where: { purchaseOrderId: order.id } })).toBe(0);
  });
});

describe("a step that nobody is left to sign", () => {
  it("is flagged, and administrators are told, once; the flag goes when somebody can sign again", async () => {
    await givenUser({ roles: ["ADMIN"], name: "Ada" });
    const order = await givenApproval(new Date(), [aRoutedStep()]);
    await db.user.update({ where: { id: approver.id }, data: { active: false } });

    await followUpSteps();
    await followUpSteps();
    expect(await mailsTold()).toEqual(["Ada: Nobody can sign"]);
    expect(await runningApproval(order)).toMatchObject({
      flags: [{ code: "NOBODY_CAN_SIGN" }],
      steps: [{ state: "OPEN", stuckAt: expect.any(String) }],
    });

    await givenUser({ roles: ["APPROVER"], name: "Nora" });
    await followUpSteps();
    expect(await mailsTold()).toEqual(["Ada: Nobody can sign", "Nora: Please decide"]);
    expect(await runningApproval(order)).toMatchObject({ flags: [], steps: [{ state: "OPEN", stuckAt: null }] });
    expect(await deedsOn(order.id)).toEqual(["approval_stuck", "approval_freed"]);
  });

  it("goes to whom the policy escalates it, long before it is due", async () => {
    const order = await givenApproval(new Date(), [aRoutedStep({ dueHours: 80, escalateTo: [personally(boss)] })]);
    await db.user.update({ where: { id: approver.id }, data: { active: false } });

    await followUpSteps();

    expect(await mailsTold()).toEqual(["Tom: Escalated, please decide"]);
    expect(await deedsOn(order.id)).toEqual(["approval_escalated"]);
    expect((await runningApproval(order)).steps).toMatchObject([{ stuckAt: null, escalatedAt: expect.any(String) }]);
  });

  it("is flagged where that one left too", async () => {
    await givenUser({ roles: ["ADMIN"], name: "Ada" });
    const order = await givenApproval(new Date(), [aRoutedStep({ dueHours: 80, escalateTo: [personally(boss)] })]);
    await db.user.updateMany({ where: { id: { in: [approver.id, boss.id] } }, data: { active: false } });

    await followUpSteps();

    expect(await mailsTold()).toEqual(["Ada: Nobody can sign"]);
    expect(await deedsOn(order.id)).toEqual(["approval_escalated", "approval_stuck"]);
  });
});
