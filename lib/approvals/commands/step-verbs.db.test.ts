import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { withdrawOrder } from "#lib/orders/commands/withdraw-order";
import type { OrderView } from "#lib/orders/view";
import { db } from "#lib/platform/db";
import { aRoutedStep } from "#prisma/seed/given-approval";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenUser } from "#prisma/seed/given-user";
import { personally } from "../examples.ts";
import { findApproval } from "../queries/find-approval.ts";
import { findInstance } from "../queries/get-open-instance.ts";
import { addApprover } from "./add-approver.ts";
import { reassignApproval } from "./reassign-approval.ts";
import { recuseApprover } from "./recuse-approver.ts";
import { until } from "../../../e2e/support/poll.ts";
import { refusalOf } from "../../../e2e/support/refusal-of.ts";

let cast: Cast;
let colleague: Actor;
let admin: Actor;
const reason = "I know the supplier too well.";

beforeAll(async () => {
  cast = await givenCast();
  colleague = await givenUser({ roles: ["APPROVER"], name: "Ben Huber" });
  admin = await givenUser({ roles: ["ADMIN"], name: "Ada Lang" });
});

/** An order that waits for exactly this person. */
async function waitingFor(person: Actor): Promise<{ order: OrderView; stepId: string }> {
  const order = await givenOrder(cast, "PENDING_APPROVAL");
  const { approvers } = aRoutedStep({ approvers: [personally(person)] });
  const [step] = await db.approvalStep.updateManyAndReturn({
    where: { purchaseOrderId: order.id },
    data: { approvers: JSON.parse(JSON.stringify(approvers)), approverKeys: [`user:${person.id}`] },
    select: { id: true },
  });
  return { order, stepId: step?.id ?? "" };
}

const approve = (actor: Actor, { id, contentHash }: OrderView) => approveOrder(actor, { id, contentHash });
const inboxed = async (actor: Actor, { id }: OrderView) => (await findApproval(actor, id)) !== null;
const lastEntry = (entityId: string) => db.auditEvent.findFirst({ where: { entityId }, orderBy: { sequence: "desc" } });

describe("reassigning", () => {
  it("moves the task from one inbox to the other, tells the new person, and is on record", async () => {
    const { order, stepId } = await waitingFor(cast.approver);

    await reassignApproval(cast.approver, { id: stepId, userId: colleague.id, reason });

    expect([await inboxed(cast.approver, order), await inboxed(colleague, order)]).toEqual([false, true]);
    expect((await findApproval(colleague, order.id))?.why).toContain("because you were chosen by Rosa Steiner");
    expect(await db.mail.findUnique({ where: { cause: `step:${stepId}:${colleague.id}` } })).toMatchObject({
      text: expect.stringMatching(/Rosa Steiner asks you to sign this instead: .*\n\n> I know the supplier too well\./),
    });
    expect(await lastEntry(order.id)).toMatchObject({
      action: "purchase_order.approval_reassigned",
      actorId: cast.approver.id,
      reason,
      changes: [
        {
          field: "steps[1.1].approvers",
          old: [`user:${cast.approver.id}`],
          new: [`user:${colleague.id}`],
        },
      ],
    });
    expect(await refusalOf(approve(cast.approver, order))).toMatchObject({ code: "forbidden" });
    expect(await approve(colleague, order)).toMatchObject({ status: "APPROVED" });
  });

  it("takes effect once of two at the same moment", async () => {
    const { order, stepId } = await waitingFor(cast.approver);
    const third = await givenUser({ roles: ["APPROVER"] });

    const answers = await heldUp(order, 2, () =>
      Promise.all(
        [colleague, third].map(({ id: userId }) =>
          refusalOf(reassignApproval(cast.approver, { id: stepId, userId, reason })),
        ),
      ),
    );

    expect(answers).toContain(null);
    expect(answers).toContainEqual(expect.objectContaining({ code: "version_conflict" }));
    const where = { entityId: order.id, action: "purchase_order.approval_reassigned" };
    expect(await db.auditEvent.count({ where })).toBe(1);
  });

  it("takes effect once under one key", async () => {
    const { order, stepId } = await waitingFor(cast.approver);
    const idempotency = { key: newId(), path: `/approvals/${stepId}/reassign`, body: "{}", status: 200 };
    const again = () => reassignApproval(cast.approver, { id: stepId, userId: colleague.id, reason }, { idempotency });

    await again();

    expect(await again().catch(({ name }: Error) => name)).toBe("Replay");
    expect(
      await db.auditEvent.count({ where: { entityId: order.id, action: "purchase_order.approval_reassigned" } }),
    ).toBe(1);
  });

  it("is refused to others, for others than colleagues who may sign, and when it is over", async () => {
    const { order, stepId } = await waitingFor(cast.approver);
    const to = (actor: Actor, userId: string) => refusalOf(reassignApproval(actor, { id: stepId, userId, reason }));

    expect(await to(colleague, cast.finance.id)).toMatchObject({ code: "forbidden" });
    expect(await to(admin, cast.finance.id)).toMatchObject({ code: "forbidden" });
    for (const unfit of [cast.buyer, cast.supplier, admin, await givenUser({ roles: ["APPROVER"], active: false })])
      expect(await to(cast.approver, unfit.id)).toMatchObject({ code: "validation_failed" });
    expect(
      await refusalOf(reassignApproval(cast.approver, { id: newId(), userId: colleague.id, reason })),
    ).toMatchObject({
      code: "not_found",
    });

    await withdrawOrder(cast.buyer, { id: order.id });
    expect(await to(cast.approver, colleague.id)).toMatchObject({
      code: "illegal_transition",
      details: { currentStatus: "DRAFT" },
    });
  });
});

describe("adding an approver", () => {
  it("asks for one more signature: the order is approved only with both", async () => {
    const { order, stepId } = await waitingFor(cast.approver);

    await addApprover(cast.approver, { id: stepId, userId: colleague.id, reason });

    const entry = await findApproval(colleague, order.id);
    expect(entry).toMatchObject({ why: expect.stringContaining("because you were added by Rosa Steiner") });
    expect(await db.mail.count({ where: { cause: `step:${entry?.id}:${colleague.id}` } })).toBe(1);
    expect(await approve(cast.approver, order)).toMatchObject({ status: "PENDING_APPROVAL" });
    expect(await approve(colleague, order)).toMatchObject({ status: "APPROVED" });
  });
});

describe("stepping aside", () => {
  it("leaves what nobody else can sign open and flagged, until an administrator chooses somebody", async () => {
    const { order, stepId } = await waitingFor(cast.approver);

    await recuseApprover(cast.approver, { id: stepId, reason });

    expect(await findInstance(db, order.id)).toMatchObject({
      state: "OPEN",
      recusedIds: [cast.approver.id],
      flags: expect.arrayContaining([expect.objectContaining({ code: "NOBODY_CAN_SIGN" })]),
      steps: [{ state: "OPEN" }],
    });
    expect(await lastEntry(order.id)).toMatchObject({ action: "purchase_order.approval_recused", reason });
    expect(await refusalOf(approve(cast.approver, order))).toMatchObject({ code: "forbidden" });
    expect(await inboxed(cast.approver, order)).toBe(false);

    await reassignApproval(admin, { id: stepId, userId: colleague.id, reason });
    expect((await findInstance(db, order.id))?.flags.map(({ code }) => code)).not.toContain("NOBODY_CAN_SIGN");
    expect(await approve(colleague, order)).toMatchObject({ status: "APPROVED" });
  });

  it("is no refusal: the others of the role go on", async () => {
    const order = await givenOrder(cast, "PENDING_APPROVAL");
    const entry = await findApproval(cast.approver, order.id);

    await recuseApprover(cast.approver, { id: entry?.id, reason });

    expect(await inboxed(colleague, order)).toBe(true);
    expect((await findInstance(db, order.id))?.flags.map(({ code }) => code)).not.toContain("NOBODY_CAN_SIGN");
  });
});

/** Lets commands go on only when so many of them wait for the lock of this order. */
async function heldUp<Answer>({ id }: OrderView, count: number, start: () => Promise<Answer>): Promise<Answer> {
  const started = await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM purchase_order WHERE id = ${id}::uuid FOR UPDATE`;
    const answers = start();
    await until("all wait for the order", async () => (await waiting()) === count);
    return { answers };
  });
  return started.answers;
}

async function waiting(): Promise<number> {
  const [row] = await db.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row.count;
}
