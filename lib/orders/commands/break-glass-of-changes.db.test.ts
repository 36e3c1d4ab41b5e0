import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { listOrderAuditEvents } from "#lib/audit/queries/list-order-audit-events";
import { db } from "#lib/platform/db";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenUser } from "#prisma/seed/given-user";
import { lineWith } from "#prisma/seed/line-with";
import { getOrder } from "../queries/get-order.ts";
import { amendOrder } from "./amend-order.ts";
import { confirmBreakGlass } from "./confirm-break-glass.ts";
import { requestBreakGlass } from "./request-break-glass.ts";
import { withdrawChange } from "./withdraw-change.ts";
import { refusalOf } from "../../../e2e/support/refusal-of.ts";

let cast: Cast;
let second: Actor;
const reason = "The press needs the longer rail today.";

beforeAll(async () => {
  cast = await givenCast();
  second = await givenUser({ roles: ["APPROVER"], name: "Ben Huber" });
});

beforeEach(() => db.settings.updateMany({ data: { changeOrderTolerancePercent: "0" } }));

/** An order whose change waits, and somebody asked to do without the signatures of it. */
async function asked() {
  const order = await givenOrder(cast, "SENT");
  const { changeOrder } = await amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { quantity: "16" }) });
  const view = await requestBreakGlass(cast.finance, { id: order.id, reason });
  return { id: order.id, change: changeOrder, view };
}

describe("break-glass of a change order", () => {
  it("waits for a second person, then the change takes effect, and the order says so for ever", async () => {
    const { id, change, view } = await asked();
    expect(view).toMatchObject({
      revision: 1,
      breakGlass: null,
      pendingChange: { id: change.id, breakGlass: { reason, requestedBy: { name: "Tom Bauer" }, confirmedBy: null } },
    });

    await confirmBreakGlass(second, { id, contentHash: change.contentHash });

    expect(await getOrder(cast.buyer, { id })).toMatchObject({
      status: "SENT",
      revision: 2,
      total: "1622.40",
      contentHash: change.contentHash,
      pendingChange: null,
      breakGlass: null,
      changeOrders: [{ id: change.id, status: "APPROVED", breakGlass: { reason, confirmedBy: { name: "Ben Huber" } } }],
    });
    const instance = await db.approvalInstance.findFirstOrThrow({
      where: { changeOrderId: change.id },
      include: { steps: { include: { decisions: true } } },
    });
    expect(instance).toMatchObject({ state: "APPROVED", steps: [{ state: "SKIPPED", decisions: [] }] });
  });

  it("is in the trail and told to the company, and suppliers hear of the change alone", async () => {
    const { id, change } = await asked();
    await confirmBreakGlass(second, { id });

    const { data } = await listOrderAuditEvents(cast.buyer, { id });
    const [request, amended] = data.slice(-2);
    const told = { field: "changeOrder.breakGlass", new: expect.objectContaining({ reason }) };
    expect(request).toMatchObject({ action: "purchase_order.break_glass_requested", reason });
    expect(request?.changes).toEqual([expect.objectContaining({ ...told, old: null })]);
    expect(amended).toMatchObject({ action: "purchase_order.amended", reason, actor: { name: "Ben Huber" } });
    expect(amended?.changes).toContainEqual(expect.objectContaining(told));

    const event = await db.webhookEvent.findFirstOrThrow({
      where: { purchaseOrderId: id, type: "purchase_order.amended" },
    });
    expect(JSON.parse(event.companyBody)).toMatchObject({
      data: { change: { command: "amend", reason }, changeOrder: { id: change.id, breakGlass: { reason } } },
    });
    expect(JSON.parse(event.supplierBody ?? "")).toMatchObject({ data: { changeOrder: { revision: 2 } } });
    const forSupplier = JSON.stringify(await getOrder(cast.supplier, { id }));
    for (const text of [event.supplierBody ?? "", forSupplier]) {
      expect(text).not.toMatch(/glass/iu);
      expect(text).not.toContain(reason);
    }
  });

  it("is confirmed neither by who asked, nor by who wrote the order or the change, nor with another user of theirs", async () => {
    const order = await givenOrder(cast, "SENT");
    const colleague = await givenUser({ roles: ["BUYER", "APPROVER"] });
    const again = await givenUser({ roles: ["APPROVER"], samePersonAs: colleague });
    const { id } = order;
    await amendOrder(colleague, { id, lines: lineWith(order, { quantity: "16" }) });
    await requestBreakGlass(cast.finance, { id, reason });

    for (const person of [cast.finance, colleague, again])
      expect(await refusalOf(confirmBreakGlass(person, { id }))).toMatchObject({ code: "separation_of_duties" });
    const shown = { id, contentHash: order.contentHash };
    expect(await refusalOf(confirmBreakGlass(second, shown))).toMatchObject({ code: "content_changed" });
    expect(await confirmBreakGlass(second, { id })).toMatchObject({ revision: 2 });
  });

  it("takes effect once of two confirmations at the same moment", async () => {
    const { id } = await asked();

    const answers = await Promise.all(
      [second, cast.approver].map((actor) => refusalOf(confirmBreakGlass(actor, { id }))),
    );

    expect(answers.filter((answer) => typeof answer === "object" && answer !== null && "code" in answer)).toHaveLength(
      1,
    );
    expect(await db.auditEvent.count({ where: { entityId: id, action: "purchase_order.amended" } })).toBe(1);
  });

  it("is void once the change is taken back, and is asked for anew of the next one", async () => {
    const { id, change } = await asked();
    const order = await withdrawChange(cast.buyer, { id });

    expect(order).toMatchObject({ changeOrders: [{ id: change.id, status: "WITHDRAWN", breakGlass: null }] });
    expect(await refusalOf(confirmBreakGlass(second, { id }))).toMatchObject({ code: "illegal_transition" });
    await amendOrder(cast.buyer, { id, lines: lineWith(order, { quantity: "17" }) });
    expect(await refusalOf(confirmBreakGlass(second, { id }))).toMatchObject({ code: "illegal_transition" });
    expect(await requestBreakGlass(cast.buyer, { id, reason })).toMatchObject({
      pendingChange: { breakGlass: { reason } },
    });
  });
});
