import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Refused } from "#lib/kernel/decision";
import { db } from "#lib/platform/db";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { acceptProposal } from "./accept-proposal.ts";
import { acknowledgeOrder } from "./acknowledge-order.ts";
import { approveOrder } from "./approve-order.ts";
import { counterPropose } from "./counter-propose.ts";
import { dismissProposal } from "./dismiss-proposal.ts";
import { rejectOrder } from "./reject-order.ts";

let cast: Cast;

beforeAll(async () => {
  cast = await givenCast();
});

beforeEach(() => db.settings.updateMany({ data: { changeOrderTolerancePercent: "0" } }));

function lastOf<Item>(items: readonly Item[]): Item {
  const last = items.at(-1);
  if (last === undefined) throw new Error("There is none.");
  return last;
}

/** A sent order, and what the supplier offers of its one line. */
async function givenProposal(offer: object) {
  const order = await givenOrder(cast, "SENT");
  const lineId = order.lines[0]?.id;
  const proposed = await counterPropose(cast.supplier, {
    id: order.id,
    note: "The bath is being renewed.",
    lines: [{ lineId, ...offer }],
  });
  const proposal = lastOf(proposed.proposals);
  return { order, proposal, ids: { id: order.id, proposalId: proposal.id } };
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof Refused ? error.refusal.code : error),
  );

const told = (orderId: string, type: string) =>
  db.webhookEvent.findFirst({ where: { purchaseOrderId: orderId, type: `purchase_order.${type}` } });

describe("a supplier's proposal", () => {
  it("is told to both sides, and the order stays as it was sent", async () => {
    const { order, proposal } = await givenProposal({ neededBy: "2027-02-01" });

    expect(proposal).toMatchObject({ status: "OPEN", revision: 1, lines: [{ neededBy: "2027-02-01" }] });
    const event = await told(order.id, "change_proposed");
    expect(event?.companyBody).toContain(proposal.id);
    expect(event?.supplierBody).toContain(proposal.id);
  });

  it("that costs nothing more is the next revision as soon as the buyer accepts it", async () => {
    const { ids } = await givenProposal({ neededBy: "2027-02-01" });
    const purchaseOrder = await acceptProposal(cast.buyer, ids);

    expect(lastOf(purchaseOrder.changeOrders)).toMatchObject({ status: "APPROVED", proposalId: ids.proposalId });
    expect(purchaseOrder).toMatchObject({
      status: "SENT",
      revision: 2,
      proposals: [{ status: "ACCEPTED" }],
      lines: [{ neededBy: "2027-02-01" }],
    });
    const done = await acknowledgeOrder(cast.supplier, { id: ids.id });
    expect(done).toMatchObject({ status: "ACKNOWLEDGED", revision: 2 });
  });

  it("that costs more waits for its approvers once it is accepted", async () => {
    const { ids, order } = await givenProposal({ unitPrice: "99" });
    const purchaseOrder = await acceptProposal(cast.buyer, ids);
    const changeOrder = lastOf(purchaseOrder.changeOrders);
    expect(changeOrder).toMatchObject({ status: "PENDING_APPROVAL" });
    expect(purchaseOrder).toMatchObject({ total: order.total, revision: 1 });

    const approved = await approveOrder(cast.approver, { id: ids.id, contentHash: changeOrder.contentHash });
    expect(approved).toMatchObject({ revision: 2, total: "1188.00", proposals: [{ status: "ACCEPTED" }] });
  });

  it("is dismissed with a reason that the supplier reads", async () => {
    const { ids, order } = await givenProposal({ quantity: "8" });
    const dismissed = await dismissProposal(cast.buyer, { ...ids, reason: "We need all ten." });

    expect(dismissed).toMatchObject({
      status: "SENT",
      proposals: [{ status: "DISMISSED", reason: "We need all ten." }],
    });
    expect((await told(order.id, "proposal_dismissed"))?.supplierBody).toContain("We need all ten.");
    expect(await codeOf(acceptProposal(cast.buyer, ids))).toBe("content_changed");
  });

  it("takes the place of an earlier one, and ends when the order is acknowledged", async () => {
    const { ids, order } = await givenProposal({ quantity: "8" });
    const lineId = order.lines[0]?.id;
    const second = await counterPropose(cast.supplier, { id: order.id, lines: [{ lineId, quantity: "9" }] });
    expect(second.proposals.map(({ status }) => status)).toEqual(["ENDED", "OPEN"]);
    expect(await codeOf(dismissProposal(cast.buyer, { ...ids, reason: "No." }))).toBe("content_changed");

    const taken = await acknowledgeOrder(cast.supplier, { id: order.id });
    expect(taken.proposals.map(({ status }) => status)).toEqual(["ENDED", "ENDED"]);
  });

  it("offers something else than what was ordered, of lines that are on the order", async () => {
    const order = await givenOrder(cast, "SENT");
    const lineId = order.lines[0]?.id;
    const propose = (lines: object[]) => codeOf(counterPropose(cast.supplier, { id: order.id, lines }));

    expect(await propose([{ lineId, quantity: "10" }])).toBe("validation_failed");
    expect(await propose([{ lineId: order.id, quantity: "9" }])).toBe("validation_failed");
    expect(await codeOf(counterPropose(cast.buyer, { id: order.id, lines: [{ lineId, quantity: "9" }] }))).toBe(
      "forbidden",
    );
  });

  it("stays accepted where the change that was made of it is rejected, and another can follow", async () => {
    const { ids, order } = await givenProposal({ unitPrice: "99" });
    const { contentHash } = lastOf((await acceptProposal(cast.buyer, ids)).changeOrders);
    await rejectOrder(cast.approver, { id: order.id, contentHash, comment: "Too dear.", reasonCode: "PRICE" });

    const lineId = order.lines[0]?.id;
    const next = await counterPropose(cast.supplier, { id: order.id, lines: [{ lineId, unitPrice: "84" }] });
    expect(await acceptProposal(cast.buyer, { id: order.id, proposalId: lastOf(next.proposals).id })).toMatchObject({
      revision: 2,
      total: "1008.00",
    });
  });
});
