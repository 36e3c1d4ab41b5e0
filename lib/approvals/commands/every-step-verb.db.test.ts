import { beforeAll, describe, expect, it } from "vitest";
import { Refused } from "#lib/kernel/decision";
import { confirmBreakGlass } from "#lib/orders/commands/confirm-break-glass";
import { holdOrder } from "#lib/orders/commands/hold-order";
import { requestBreakGlass } from "#lib/orders/commands/request-break-glass";
import { orderStatuses } from "#lib/orders/status";
import type { OrderView } from "#lib/orders/view";
import { db } from "#lib/platform/db";
import { type Cast, givenCast } from "#prisma/seed/given-order";
import { givenOrderIn } from "#prisma/seed/given-order-in";
import { addApprover } from "./add-approver.ts";
import { reassignApproval } from "./reassign-approval.ts";
import { recuseApprover } from "./recuse-approver.ts";

let cast: Cast;
const reason = "Because of the test.";

beforeAll(async () => {
  cast = await givenCast();
});

/** The first step of its last approval; of an order that was never submitted, an id that nothing has. */
async function stepOf({ id }: OrderView): Promise<string> {
  const step = await db.approvalStep.findFirst({
    where: { purchaseOrderId: id },
    orderBy: [{ instance: { createdAt: "desc" } }, { stage: "asc" }],
  });
  return step?.id ?? id;
}

const choice = async (order: OrderView) => ({ id: await stepOf(order), userId: cast.finance.id, reason });

/** What people do about an approval that runs, and whether a hold stops it. */
const verbs: Record<string, { heldToo: boolean; perform: (order: OrderView) => Promise<unknown> }> = {
  reassign: { heldToo: true, perform: async (order) => reassignApproval(cast.approver, await choice(order)) },
  "add an approver": { heldToo: true, perform: async (order) => addApprover(cast.approver, await choice(order)) },
  "step aside": {
    heldToo: true,
    perform: async (order) => recuseApprover(cast.approver, { id: await stepOf(order), reason }),
  },
  "break glass": { heldToo: false, perform: ({ id }) => requestBreakGlass(cast.finance, { id, reason }) },
  "confirm break-glass": {
    heldToo: false,
    perform: async ({ id }) => {
      await requestBreakGlass(cast.finance, { id, reason });
      return confirmBreakGlass(cast.approver, { id });
    },
  },
};

describe.each(orderStatuses)("an order that is %s", (status) => {
  it.each(Object.entries(verbs))("%s", async (_verb, { perform }) => {
    const order = await givenOrderIn(cast, status);
    const before = await db.auditEvent.count({ where: { entityId: order.id } });

    const answer = await perform(order).catch((error: unknown) => error);

    if (status === "PENDING_APPROVAL") expect(answer).toMatchObject({ id: order.id });
    else {
      const code = status === "DRAFT" ? "not_found" : "illegal_transition";
      expect(answer instanceof Refused && answer.refusal).toMatchObject({ code });
      expect(await db.auditEvent.count({ where: { entityId: order.id } })).toBe(before);
    }
  });
});

it.each(Object.entries(verbs))("an order on hold: %s", async (_verb, { heldToo, perform }) => {
  const { id } = await givenOrderIn(cast, "PENDING_APPROVAL");
  const order = await holdOrder(cast.buyer, { id, reason });

  const answer = await perform(order).catch((error: unknown) => error);

  if (heldToo) expect(answer).toMatchObject({ id });
  else expect(answer instanceof Refused && answer.refusal).toMatchObject({ code: "illegal_transition" });
});
