import { beforeEach, describe, expect, it } from "vitest";
import { setTimeout as sleep } from "node:timers/promises";
import type { Actor } from "#lib/access/actor";
import { db } from "#lib/platform/db";
import { aRoutedStep, givenApproval, givenVerdict } from "#prisma/seed/given-approval";
import { givenUser } from "#prisma/seed/given-user";
import { deedsOn, mailsTold } from "#prisma/seed/mails-told";
import { followUpSteps } from "../jobs/follow-up-steps.ts";

const weeksAgo = new Date(Date.now() - 28 * 24 * 3_600_000);
let approver: Actor;

beforeEach(async () => {
  await db.user.updateMany({ data: { active: false } });
  await db.approvalStep.updateMany({ data: { state: "SKIPPED" } });
  await db.mail.deleteMany();
  approver = await givenUser({ roles: ["APPROVER"], name: "Rosa" });
});

/** As if so much time had passed that the next reminder is due. */
async function timePasses(): Promise<void> {
  await db.approvalStep.updateMany({
    where: { remindAt: { not: null } },
    data: { remindAt: new Date(Date.now() - 1000) },
  });
}

describe("a reminder", () => {
  it("comes again and again, until somebody decides", async () => {
    const order = await givenApproval(weeksAgo, [aRoutedStep({ remindHours: 8 })]);

    await followUpSteps();
    await followUpSteps();
    expect(await mailsTold()).toEqual(["Rosa: Still waits for you"]);
    await timePasses();
    await followUpSteps();
    expect(await mailsTold()).toHaveLength(2);
    expect(await deedsOn(order.id)).toEqual(["approval_reminded", "approval_reminded"]);

    await givenVerdict(order, approver, { verdict: "APPROVE", now: new Date() });
    await timePasses();
    await followUpSteps();
    expect(await mailsTold()).toHaveLength(2);
  });

  it("is for those who want to hear at once, and may still sign", async () => {
    for (const wish of ["DIGEST", "OFF"] as const) {
      const { id } = await givenUser({ roles: ["APPROVER"] });
      await db.user.update({ where: { id }, data: { approvalMails: wish } });
    }
    await givenUser({ roles: ["APPROVER"], approvalLimit: "10" });
    await givenApproval(weeksAgo, [aRoutedStep({ remindHours: 8 })]);

    await followUpSteps();

    expect(await mailsTold()).toEqual(["Rosa: Still waits for you"]);
  });

  it("waits while the order is on hold", async () => {
    const order = await givenApproval(weeksAgo, [aRoutedStep({ remindHours: 8 })]);
    await db.purchaseOrder.update({ where: { id: order.id }, data: { onHold: true } });

    await followUpSteps();
    expect(await mailsTold()).toEqual([]);
    await db.purchaseOrder.update({ where: { id: order.id }, data: { onHold: false } });
    await followUpSteps();
    expect(await mailsTold()).toHaveLength(1);
  });

  it("is sent once, by however many workers", async () => {
    const orders = await Promise.all(
      Array.from({ length: 5 }, () => givenApproval(weeksAgo, [aRoutedStep({ remindHours: 8 })])),
    );

    await Promise.all(Array.from({ length: 4 }, () => followUpSteps()));

    expect(await mailsTold()).toHaveLength(5);
    for (const order of orders) expect(await deedsOn(order.id)).toEqual(["approval_reminded"]);
  });

  it("is sent once, also where a worker is killed on the way", async () => {
    const order = await givenApproval(weeksAgo, [aRoutedStep({ remindHours: 8 })]);
    const killed = await db.$transaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE mail IN EXCLUSIVE MODE`;
      const dying = followUpSteps().catch((error: unknown) => error);
      await until(async () => (await killWaiting(tx)) > 0);
      return dying;
    });
    expect(killed).toBeInstanceOf(Error);
    expect(await deedsOn(order.id)).toEqual([]);

    await followUpSteps();

    expect(await mailsTold()).toEqual(["Rosa: Still waits for you"]);
    expect(await deedsOn(order.id)).toEqual(["approval_reminded"]);
  });
});

type Tx = Parameters<Parameters<typeof db.$transaction>[0]>[0];

/** Ends every session that waits for this transaction. */
async function killWaiting(tx: Tx): Promise<number> {
  const rows = await tx.$queryRaw<object[]>`
    SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))`;
  return rows.length;
}

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100 && !(await done()); tries += 1) await sleep(50);
}
