import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { Refused } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { findOrder } from "#lib/orders/queries/find-order";
import { db } from "#lib/platform/db";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenUser } from "#prisma/seed/given-user";
import { reassignApproval } from "../commands/reassign-approval.ts";
import { recuseApprover } from "../commands/recuse-approver.ts";
import { findApproval } from "./find-approval.ts";
import { routeOfOrder } from "./get-route.ts";
import { listStuck } from "./list-stuck.ts";

let cast: Cast;
let ben: Actor;
let admin: Actor;
const reason = "I know the supplier too well.";

beforeAll(async () => {
  cast = await givenCast();
  ben = await givenUser({ roles: ["APPROVER"], name: "Ben Huber" });
  admin = await givenUser({ roles: ["ADMIN"] });
});

/** An order that was given to Ben alone. */
async function givenToBen() {
  const order = await givenOrder(cast, "PENDING_APPROVAL");
  const id = (await findApproval(cast.approver, order.id))?.id ?? "";
  await reassignApproval(cast.approver, { id, userId: ben.id, reason });
  return { order, stepId: id };
}

describe("what nobody can sign", () => {
  it("is listed for administrators with the step, until somebody is chosen", async () => {
    const { order, stepId } = await givenToBen();
    expect(await listStuck(admin, order.id)).toEqual([]);

    await recuseApprover(ben, { id: stepId, reason });

    expect(await listStuck(admin, order.id)).toEqual([
      {
        stepId,
        who: "Ben Huber",
        since: expect.any(String),
        order: expect.objectContaining({ number: order.number, total: order.total, requester: order.requester }),
      },
    ]);
    expect((await listStuck(admin)).map((each) => each.stepId)).toContain(stepId);
    expect(await listStuck(cast.approver, order.id)).toEqual([]);

    await reassignApproval(admin, { id: stepId, userId: cast.approver.id, reason });
    expect(await listStuck(admin, order.id)).toEqual([]);
  });

  it("is said in the route, which names its steps", async () => {
    const { order, stepId } = await givenToBen();
    await recuseApprover(ben, { id: stepId, reason });
    const found = await findOrder(cast.buyer, order.id);
    if (!found) throw new Error("The order is gone.");

    expect(await routeOfOrder(cast.buyer, found)).toMatchObject({
      flags: expect.arrayContaining([expect.objectContaining({ code: "NOBODY_CAN_SIGN" })]),
      stages: [{ state: "OPEN", steps: [{ id: stepId }] }],
    });
  });
});

it("who was chosen for one step finds the other, for his role, no more once he signed", async () => {
  const { order, stepId } = await givenToBen();
  const { id, contentHash } = order;
  const { instanceId } = await db.approvalStep.findUniqueOrThrow({ where: { id: stepId } });
  const entry = { kind: "role", role: "APPROVER", name: "Approver", via: "role" };
  await db.approvalStep.create({
    data: {
      id: newId(),
      instanceId,
      purchaseOrderId: id,
      stage: 0,
      position: 1,
      mode: "ANY",
      approvers: [entry],
      approverKeys: ["role:APPROVER"],
      state: "OPEN",
      openedAt: new Date(),
    },
  });

  expect(await approveOrder(ben, { id, contentHash })).toMatchObject({ status: "PENDING_APPROVAL" });

  expect((await db.approvalStep.findUniqueOrThrow({ where: { id: stepId } })).state).toBe("DONE");
  expect(await findApproval(ben, id)).toBeNull();
  const again = await approveOrder(ben, { id, contentHash }).catch((error: unknown) => error);
  expect(again instanceof Refused && again.refusal).toMatchObject({ code: "separation_of_duties" });
  expect(await findApproval(cast.approver, id)).not.toBeNull();
  expect(await approveOrder(cast.approver, { id, contentHash })).toMatchObject({ status: "APPROVED" });
});
