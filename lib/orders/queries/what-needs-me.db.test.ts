import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { invoiceOrder } from "#lib/invoices/commands/invoice-order";
import { receiveOrder } from "#lib/receipts/commands/receive-order";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { lineWith } from "#prisma/seed/line-with";
import { givenUser } from "#prisma/seed/given-user";
import { amendOrder } from "../commands/amend-order.ts";
import { counterPropose } from "../commands/counter-propose.ts";
import { declineOrder } from "../commands/decline-order.ts";
import { holdOrder } from "../commands/hold-order.ts";
import { requestChanges } from "../commands/request-changes.ts";
import { whatNeedsMe } from "./what-needs-me.ts";

let cast: Cast;

beforeAll(async () => {
  cast = await givenCast();
});

async function counts(actor: Actor): Promise<Record<string, number>> {
  return Object.fromEntries((await whatNeedsMe(actor)).map(({ name, count }) => [name, count]));
}

describe("what needs somebody", () => {
  it("is nothing where nothing is, and nothing of others", async () => {
    await givenOrder(cast, "DRAFT");
    const colleague = await givenUser({ roles: ["BUYER"] });

    expect(await whatNeedsMe(colleague)).toEqual([]);
    expect(await whatNeedsMe(cast.receiver)).toEqual([]);
    expect(await counts(cast.buyer)).toEqual({ drafts: 1 });
  });

  it("is for a buyer what came back, what is declined, to be sent, drafted or late", async () => {
    const waiting = await givenOrder(cast, "PENDING_APPROVAL");
    const { id, contentHash } = waiting;
    await requestChanges(cast.approver, { id, contentHash, comment: "Cheaper, if you can." });
    await givenOrder(cast, "APPROVED");
    const sent = await givenOrder(cast, "SENT");
    await declineOrder(cast.supplier, { id: sent.id, note: "Sold out." });
    const line = { description: "Rails", quantity: "1", unit: "C62", unitPrice: "1", neededBy: "2020-01-31" };
    await givenOrder(cast, "SENT", { lines: [line] });

    expect(await counts(cast.buyer)).toEqual({ drafts: 1, returned: 1, "to-send": 1, declined: 1, late: 1 });
  });

  it("is for a receiver what is under way, the soonest first, and not what is on hold", async () => {
    const [queue] = await whatNeedsMe(cast.receiver);
    expect(queue).toMatchObject({ name: "expected", count: 2 });
    expect(queue?.orders[0]).toMatchObject({ neededBy: "2020-01-31", total: "1.00", supplier: expect.any(String) });

    const held = await givenOrder(cast, "SENT");
    await holdOrder(cast.buyer, { id: held.id, reason: "Wait." });
    expect(await counts(cast.receiver)).toEqual({ expected: 2 });
  });

  it("is for a supplier what he has to answer, to ship and to invoice, of his own only", async () => {
    const other = await givenCast();
    const order = await givenOrder(other, "ACKNOWLEDGED");
    expect(await counts(other.supplier)).toEqual({ "to-ship": 1 });

    const [line] = order.lines;
    await receiveOrder(other.receiver, { id: order.id, lines: [{ lineId: line?.id, quantity: "10" }] });
    expect(await counts(other.supplier)).toEqual({ "to-invoice": 1 });
    expect(await counts(other.finance)).toEqual({ "to-enter": 1 });

    await invoiceOrder(other.supplier, {
      id: order.id,
      invoiceNumber: "R-1",
      invoiceDate: "2026-11-20",
      lines: [{ lineId: line?.id, quantity: "10", unitPrice: "84.5" }],
    });
    expect(await counts(other.supplier)).toEqual({});
  });

  it("shows the first five and counts all", async () => {
    const busy = await givenCast();
    for (let index = 0; index < 7; index += 1) await givenOrder(busy);
    const [drafts] = await whatNeedsMe(busy.buyer);

    expect(drafts?.count).toBe(7);
    expect(drafts?.orders).toHaveLength(5);
  });

  it("is for a buyer what the supplier proposes, and a change that was sent back", async () => {
    const own = await givenCast();
    const offered = await givenOrder(own, "SENT");
    await counterPropose(own.supplier, { id: offered.id, lines: [{ lineId: offered.lines[0]?.id, quantity: "9" }] });
    const changed = await givenOrder(own, "SENT");
    const lines = lineWith(changed, { quantity: "12" });
    const { changeOrder } = await amendOrder(own.buyer, { id: changed.id, lines });
    const { contentHash } = changeOrder;
    await requestChanges(own.approver, { id: changed.id, contentHash, comment: "Fewer." });

    expect(await counts(own.buyer)).toEqual({ proposed: 1, "change-returned": 1 });
    expect(await counts(own.supplier)).toMatchObject({ "to-acknowledge": 1 });
  });
});
