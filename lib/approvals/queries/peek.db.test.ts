import { beforeAll, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { editOrder } from "#lib/orders/commands/edit-order";
import { rejectOrder } from "#lib/orders/commands/reject-order";
import { requestChanges } from "#lib/orders/commands/request-changes";
import { submitOrder } from "#lib/orders/commands/submit-order";
import { findOrder } from "#lib/orders/queries/find-order";
import { givenDelegation } from "#prisma/seed/given-delegation";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenUser } from "#prisma/seed/given-user";
import { findChanges } from "./find-changes.ts";
import { routeOfOrder } from "./get-route.ts";
import { getStake } from "./get-stake.ts";
import { listSignatures } from "./list-signatures.ts";
import { whyNot } from "./why-not.ts";

let cast: Cast;
const large = { lines: [{ description: "Press", quantity: "1", unit: "C62", unitPrice: "12400" }] };

beforeAll(async () => {
  cast = await givenCast();
});

async function why(actor: Actor, id: string) {
  const order = await findOrder(actor, id);
  return order && whyNot(actor, order);
}

it("adds up what waits for somebody, in the base currency", async () => {
  const limited = await givenUser({ roles: ["APPROVER"], approvalLimit: "2000" });
  expect(await getStake(limited)).toMatchObject({ count: 0, total: "0.00" });

  for (const _ of [1, 2]) await givenOrder(cast, "PENDING_APPROVAL");
  await givenOrder(cast, "PENDING_APPROVAL", large);

  expect(await getStake(limited)).toMatchObject({ count: 2, isMore: false, total: "2028.00", currency: "EUR" });
  expect(await getStake(await givenUser({ roles: ["ADMIN"] }))).toMatchObject({ count: 0 });
});

it("says why an order that is seen does not wait for this person", async () => {
  const { id, contentHash } = await givenOrder(cast, "PENDING_APPROVAL", large);

  expect(await why(cast.approver, id)).toBeNull();
  expect(await why(cast.finance, id)).toBe("This order does not wait for you now.");
  expect(await why(cast.buyer, id)).toBe("You requested or edited this order, so somebody else decides on it.");

  await approveOrder(cast.approver, { id, contentHash });
  await rejectOrder(cast.finance, { id, contentHash, comment: "No", reasonCode: "PRICE" });
  expect(await why(cast.approver, id)).toBe("Nobody has to sign this order now.");
});

it("tells what changed since this person or somebody for whom he acts decided, and who signed what", async () => {
  const { id, contentHash } = await givenOrder(cast, "PENDING_APPROVAL", large);
  expect(await findChanges(cast.approver, id, contentHash)).toBeNull();
  await approveOrder(cast.approver, { id, contentHash });
  await requestChanges(cast.finance, { id, contentHash, comment: "Too much freight?" });
  await editOrder(cast.buyer, { id, freight: "12" });
  const again = await submitOrder(cast.buyer, { id });

  expect(await findChanges(cast.approver, id, again.contentHash)).toEqual({
    decidedAt: expect.any(String),
    verdict: "APPROVE",
    by: null,
    changes: [{ kind: "header", field: "freight", old: "0", new: "12" }],
  });
  expect(await findChanges(cast.finance, id, again.contentHash)).toMatchObject({
    verdict: "REQUEST_CHANGES",
    by: null,
  });
  const stranger = await givenUser({ roles: ["APPROVER"] });
  expect(await findChanges(stranger, id, again.contentHash)).toBeNull();
  await givenDelegation(cast.finance, stranger);
  expect(await findChanges(stranger, id, again.contentHash)).toMatchObject({
    verdict: "REQUEST_CHANGES",
    by: "Tom Bauer",
  });

  const signatures = await listSignatures(cast.buyer, id);
  expect(signatures).toMatchObject([
    {
      user: { name: "Rosa Steiner" },
      verdict: "APPROVE",
      contentHash,
      stage: 1,
      policyName: "Standard",
      policyVersion: 1,
    },
    { user: { name: "Tom Bauer" }, verdict: "REQUEST_CHANGES", contentHash, stage: 2, comment: "Too much freight?" },
  ]);
  expect(await listSignatures(cast.supplier, id)).toEqual([]);
});

it("shows a returned order the route it would have, and nothing of it to suppliers", async () => {
  const { id, contentHash } = await givenOrder(cast, "PENDING_APPROVAL");
  await requestChanges(cast.approver, { id, contentHash, comment: "Why?" });
  const order = await findOrder(cast.buyer, id);
  if (!order) throw new Error("The order is gone.");

  expect((await routeOfOrder(cast.buyer, order)).stages).toMatchObject([
    { state: "WAITING", steps: [{ decisions: [] }] },
  ]);
  await expect(routeOfOrder(cast.supplier, order)).rejects.toMatchObject({ refusal: { code: "forbidden" } });
});
