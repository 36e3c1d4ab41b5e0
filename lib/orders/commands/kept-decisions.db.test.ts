import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { listSignatures } from "#lib/approvals/queries/list-signatures";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import { approveOrder } from "./approve-order.ts";
import { cancelOrder } from "./cancel-order.ts";
import { createOrder } from "./create-order.ts";
import { requestChanges } from "./request-changes.ts";
import { submitOrder } from "./submit-order.ts";
import { withdrawOrder } from "./withdraw-order.ts";

let buyer: Actor;
let approver: Actor;
let finance: Actor;
let supplierId: string;

beforeAll(async () => {
  buyer = await givenUser({ roles: ["BUYER"] });
  approver = await givenUser({ roles: ["APPROVER"] });
  finance = await givenUser({ roles: ["FINANCE"] });
  supplierId = (await givenSupplier()).id;
});

/** An order above 10,000.00 with the first of its two signatures. */
async function halfSigned() {
  const line = { description: "Press", quantity: "1", unit: "C62", unitPrice: "20000" };
  const { id } = await createOrder(buyer, { supplierId, currency: "EUR", lines: [line] });
  const { contentHash } = await submitOrder(buyer, { id });
  await approveOrder(approver, { id, contentHash, comment: "Needed by March" });
  return { id, contentHash };
}

type Ending = (order: { id: string; contentHash: string }) => Promise<unknown>;
const endings: readonly (readonly [string, Ending])[] = [
  ["cancelled", ({ id }) => cancelOrder(buyer, { id, reason: "Not needed" })],
  ["withdrawn", ({ id }) => withdrawOrder(buyer, { id })],
  ["sent back", (order) => requestChanges(finance, { ...order, comment: "Ask for a discount" })],
];

describe("what was decided stays on record", () => {
  it.each(endings)("when the order is %s", async (_how, end) => {
    const order = await halfSigned();
    await end(order);

    const [first] = await listSignatures(buyer, order.id);
    expect(first).toMatchObject({
      user: { id: approver.id },
      verdict: "APPROVE",
      contentHash: order.contentHash,
      comment: "Needed by March",
    });
  });

  it("and counts for nothing in the next approval", async () => {
    const { id } = await halfSigned();
    await withdrawOrder(buyer, { id });
    const again = await submitOrder(buyer, { id });

    await approveOrder(approver, { id, contentHash: again.contentHash });
    expect(await listSignatures(buyer, id)).toMatchObject([
      { stage: 1, verdict: "APPROVE" },
      { stage: 1, verdict: "APPROVE" },
    ]);
  });
});
