import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { recuseApprover } from "#lib/approvals/commands/recuse-approver";
import { reassignApproval } from "#lib/approvals/commands/reassign-approval";
import { countApprovals } from "#lib/approvals/queries/count-approvals";
import { listApprovals } from "#lib/approvals/queries/list-approvals";
import { Refused } from "#lib/kernel/decision";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { amendOrder } from "#lib/orders/commands/amend-order";
import { db } from "#lib/platform/db";
import { givenDelegation } from "#prisma/seed/given-delegation";
import { givenExceptionPolicy, givenInvoice, storedException } from "#prisma/seed/given-exception";
import { type Cast, givenCast } from "#prisma/seed/given-order";
import { givenUser } from "#prisma/seed/given-user";
import { lineWith } from "#prisma/seed/line-with";
import { acceptException } from "./accept-exception.ts";
import { disputeException } from "./dispute-exception.ts";
import { refusalOf } from "../../../e2e/support/refusal-of.ts";

let cast: Cast;
let controller: Actor;

beforeAll(async () => {
  cast = await givenCast();
  controller = await givenUser({ roles: ["FINANCE"], name: "Carla Controller" });
  await givenExceptionPolicy();
});

const actions = async (orderId: string) =>
  (await db.auditEvent.findMany({ where: { entityId: orderId }, orderBy: { sequence: "asc" } })).map(({ action }) =>
    action.replace("purchase_order.", ""),
  );

describe("an invoice above the price, where a policy says who decides", () => {
  it("waits for the approver, who accepts it from his inbox, and the order closes", async () => {
    const before = await countApprovals(cast.approver);
    const { order, about, purchaseOrder } = await givenInvoice(cast, { unitPrice: "90" });

    expect(purchaseOrder.matchStatus).toBe("EXCEPTION");
    expect(await countApprovals(cast.approver)).toBe(before + 1);
    const { data } = await listApprovals(cast.approver, { limit: "200" });
    expect(data.find(({ purchaseOrder: waiting }) => waiting?.id === order.id)).toMatchObject({
      documentType: "MATCH_EXCEPTION",
      changeOrder: null,
      flags: [],
      matchException: {
        id: about.exceptionId,
        code: "PRICE_VARIANCE",
        invoiceId: about.invoiceId,
        overBy: "55.00",
        overPercent: "6.51",
      },
      why: "Exception price variance is one of price variance, quantity over received, unit mismatch, so one Approver signs. You sign as Approver.",
    });

    const answer = await acceptException(cast.approver, about);

    expect(answer.purchaseOrder).toMatchObject({ status: "CLOSED", matchStatus: "MATCHED" });
    expect(answer.invoice.exceptions).toMatchObject([
      { state: "ACCEPTED", approval: "APPROVED", reason: about.reason },
    ]);
    expect(await storedException(about.exceptionId)).toMatchObject({
      state: "ACCEPTED",
      decidedById: cast.approver.id,
      approval: { state: "APPROVED" },
    });
    expect((await actions(order.id)).slice(-6)).toEqual([
      "invoiced",
      "match_exception",
      "approval_step_completed",
      "exception_accepted",
      "match_resolved",
      "closed",
    ]);
    expect(await countApprovals(cast.approver)).toBe(before);
  });

  it("is not for Finance alone, nor for who requested the order or posted the invoice", async () => {
    const both = await givenUser({ roles: ["FINANCE", "APPROVER"], name: "Both Hats" });
    const { about } = await givenInvoice(cast, { unitPrice: "90", by: both });

    expect(await refusalOf(acceptException(controller, about))).toMatchObject({
      code: "forbidden",
      because: "This exception does not wait for you now.",
    });
    expect(await refusalOf(acceptException(both, about))).toMatchObject({
      code: "separation_of_duties",
      because: "You recorded this invoice, so somebody else decides on its exceptions.",
    });
    expect(await refusalOf(acceptException(cast.buyer, about))).toMatchObject({ code: "separation_of_duties" });
    const { data } = await listApprovals(both, { limit: "200" });
    expect(data.map(({ purchaseOrder }) => purchaseOrder?.id)).not.toContain(about.id);
    await acceptException(cast.approver, about);
  });

  it("asks one after the other, each with his limit against what is too much", async () => {
    const small = await givenUser({ roles: ["APPROVER"], approvalLimit: "400", name: "Small Limit" });
    const { about } = await givenInvoice(cast, { unitPrice: "134.5" });

    expect(await refusalOf(acceptException(small, about))).toMatchObject({
      code: "forbidden",
      because: "The excess of this exception is above your approval limit.",
    });
    expect(await refusalOf(acceptException(controller, about))).toMatchObject({ code: "forbidden" });
    const first = await acceptException(cast.approver, about);
    expect(first.invoice.exceptions).toMatchObject([{ state: "OPEN", approval: "OPEN" }]);
    const second = await acceptException(controller, about);

    expect(second.purchaseOrder.status).toBe("CLOSED");
    expect(
      await db.approvalDecision.count({ where: { purchaseOrderId: about.id, instance_id: undefined } as never }),
    ).toBe(3);
  });

  it("is signed by a delegate for the approver, with both names on record", async () => {
    const delegate = await givenUser({ roles: ["RECEIVER"], name: "Deputy Doe" });
    const absent = await givenUser({ roles: ["APPROVER"], name: "Away Approver" });
    await givenDelegation(absent, delegate);
    const { about, order } = await givenInvoice(cast, { unitPrice: "90" });

    await acceptException(delegate, about);

    const decisions = await db.approvalDecision.findMany({ where: { purchaseOrderId: order.id, userId: delegate.id } });
    expect(decisions).toMatchObject([{ onBehalfOfId: absent.id, verdict: "APPROVE", comment: about.reason }]);
  });

  it("takes one of two who accept it at once", async () => {
    const second = await givenUser({ roles: ["APPROVER"] });
    const { about } = await givenInvoice(cast, { unitPrice: "90" });

    const answers = await Promise.allSettled([acceptException(cast.approver, about), acceptException(second, about)]);

    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason as Refused] : []))).toMatchObject(
      [{ refusal: { code: "duplicate" } }],
    );
  });

  it("stays open when it is disputed, until the order makes it right", async () => {
    const { about, order } = await givenInvoice(cast, { unitPrice: "90" });

    const { invoice } = await disputeException(cast.approver, about);

    expect(invoice.exceptions).toMatchObject([{ state: "DISPUTED", approval: "REJECTED", reason: about.reason }]);
    expect(await storedException(about.exceptionId)).toMatchObject({
      decidedById: cast.approver.id,
      approval: { state: "REJECTED" },
    });
    expect(await refusalOf(acceptException(cast.approver, about))).toMatchObject({ code: "forbidden" });
    const { changeOrder } = await amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { unitPrice: "90" }) });
    const closed = await approveOrder(cast.approver, { id: order.id, contentHash: changeOrder.contentHash });
    expect(closed).toMatchObject({ matchStatus: "MATCHED", status: "CLOSED" });
    expect(await storedException(about.exceptionId)).toMatchObject({ state: "RESOLVED" });
  });

  it("is asked about again by Finance when it was disputed, and is not taken by it alone", async () => {
    const { about, order } = await givenInvoice(cast, { unitPrice: "90" });
    await disputeException(cast.approver, about);
    const again = { ...about, reason: "The supplier sent the index." };

    const { invoice, purchaseOrder } = await acceptException(controller, again);

    expect(invoice.exceptions).toMatchObject([{ state: "OPEN", approval: "OPEN", reason: null, overBy: "55.00" }]);
    expect(purchaseOrder.matchStatus).toBe("EXCEPTION");
    expect((await actions(order.id)).slice(-2)).toEqual(["exception_asked_again", "match_exception"]);
    expect(await refusalOf(acceptException(controller, again))).toMatchObject({ code: "forbidden" });
    expect(await db.approvalInstance.count({ where: { matchExceptionId: about.exceptionId } })).toBe(2);

    const { purchaseOrder: closed } = await acceptException(cast.approver, again);
    expect(closed).toMatchObject({ status: "CLOSED", matchStatus: "MATCHED" });
  });

  it("can be given to a colleague, who signs it, and be left by who steps aside", async () => {
    const colleague = await givenUser({ roles: ["RECEIVER"], name: "Chosen Colleague" });
    const { about } = await givenInvoice(cast, { unitPrice: "90" });
    const steps = (await storedException(about.exceptionId)).approval?.steps ?? [];
    const step = { id: steps[0]?.id, reason: "He knows the price." };

    expect(await refusalOf(reassignApproval(controller, { ...step, userId: colleague.id }))).toMatchObject({
      code: "forbidden",
    });
    await recuseApprover(await givenUser({ roles: ["APPROVER"] }), step);
    await reassignApproval(cast.approver, { ...step, userId: colleague.id });

    expect(await refusalOf(acceptException(cast.approver, about))).toMatchObject({ code: "forbidden" });
    expect((await acceptException(colleague, about)).purchaseOrder.status).toBe("CLOSED");
  });
});
