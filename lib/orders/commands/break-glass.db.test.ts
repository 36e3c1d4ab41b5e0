import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { findInstance } from "#lib/approvals/queries/get-open-instance";
import { listOrderAuditEvents } from "#lib/audit/queries/list-order-audit-events";
import { db } from "#lib/platform/db";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenUser } from "#prisma/seed/given-user";
import { getOrder } from "../queries/get-order.ts";
import type { OrderView } from "../view.ts";
import { confirmBreakGlass } from "./confirm-break-glass.ts";
import { requestBreakGlass } from "./request-break-glass.ts";
import { sendOrder } from "./send-order.ts";
import { submitOrder } from "./submit-order.ts";
import { withdrawOrder } from "./withdraw-order.ts";
import { refusalOf } from "../../../e2e/support/refusal-of.ts";

let cast: Cast;
let second: Actor;
const reason = "The line stands still and nobody who signs is in the house.";

beforeAll(async () => {
  cast = await givenCast();
  second = await givenUser({ roles: ["APPROVER"], name: "Ben Huber" });
});

async function asked(): Promise<OrderView> {
  const { id } = await givenOrder(cast, "PENDING_APPROVAL");
  return requestBreakGlass(cast.finance, { id, reason });
}

describe("break-glass", () => {
  it("waits for a second person, then approves, and says so for ever", async () => {
    const order = await asked();
    expect(order).toMatchObject({
      status: "PENDING_APPROVAL",
      breakGlass: { reason, requestedBy: { name: "Tom Bauer" }, confirmedBy: null, confirmedAt: null },
    });

    const { id, contentHash } = order;
    await confirmBreakGlass(second, { id, contentHash });
    await sendOrder(cast.buyer, { id });

    expect(await getOrder(cast.buyer, { id })).toMatchObject({
      status: "SENT",
      breakGlass: { reason, requestedBy: { name: "Tom Bauer" }, confirmedBy: { name: "Ben Huber" } },
    });
    expect(await getOrder(cast.supplier, { id })).not.toHaveProperty("breakGlass");
    expect(await findInstance(db, id)).toMatchObject({
      state: "APPROVED",
      steps: [{ state: "SKIPPED", decisions: [] }],
    });
  });

  it("is told as what it was: to subscribers, and in the trail with its reason", async () => {
    const { id } = await asked();
    await confirmBreakGlass(second, { id });

    const event = await db.webhookEvent.findFirstOrThrow({
      where: { purchaseOrderId: id, type: "purchase_order.approved" },
    });
    expect(JSON.parse(event.companyBody)).toMatchObject({
      data: { change: { command: "break-glass", reason }, actor: { name: "Ben Huber" } },
    });
    const { data } = await listOrderAuditEvents(cast.buyer, { id });
    expect(data.slice(-2)).toMatchObject([
      {
        action: "purchase_order.break_glass_requested",
        reason,
        changes: [{ field: "breakGlass", old: null, new: { reason } }],
      },
      {
        action: "purchase_order.approved",
        reason,
        changes: expect.arrayContaining([
          expect.objectContaining({ field: "breakGlass", new: expect.objectContaining({ reason }) }),
        ]),
      },
    ]);
  });

  it("is confirmed neither by who asked nor by whose order it is, and not by a buyer", async () => {
    const { id } = await asked();
    const owner = await givenUser({ roles: ["APPROVER"] });
    await db.purchaseOrder.update({ where: { id }, data: { authorIds: { push: owner.id } } });

    expect(await refusalOf(confirmBreakGlass(cast.finance, { id }))).toMatchObject({ code: "separation_of_duties" });
    expect(await refusalOf(confirmBreakGlass(owner, { id }))).toMatchObject({ code: "separation_of_duties" });
    expect(await refusalOf(confirmBreakGlass(cast.buyer, { id }))).toMatchObject({ code: "forbidden" });
    expect(await refusalOf(confirmBreakGlass(second, { id, contentHash: "sha256:other" }))).toMatchObject({
      code: "content_changed",
    });
  });

  it("takes effect once of two confirmations at the same moment", async () => {
    const { id } = await asked();

    const answers = await Promise.all(
      [second, cast.approver].map((actor) => refusalOf(confirmBreakGlass(actor, { id }))),
    );

    expect(answers.filter((answer) => typeof answer === "object" && answer !== null && "code" in answer)).toHaveLength(
      1,
    );
    expect(await db.auditEvent.count({ where: { entityId: id, action: "purchase_order.approved" } })).toBe(1);
  });

  it("is void once the approval it was asked for has ended", async () => {
    const { id } = await asked();

    expect(await withdrawOrder(cast.buyer, { id })).toMatchObject({ breakGlass: null });
    expect(await submitOrder(cast.buyer, { id })).toMatchObject({ status: "PENDING_APPROVAL", breakGlass: null });
    expect(await refusalOf(confirmBreakGlass(second, { id }))).toMatchObject({ code: "illegal_transition" });
    expect(await requestBreakGlass(cast.buyer, { id, reason })).toMatchObject({ breakGlass: { reason } });
  });
});
