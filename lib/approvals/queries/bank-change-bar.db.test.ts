import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { listSigners } from "#lib/notifications/queries/list-signers";
import { Refused } from "#lib/kernel/decision";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { submitOrder } from "#lib/orders/commands/submit-order";
import type { OrderView } from "#lib/orders/view";
import { db } from "#lib/platform/db";
import { approveSupplierChange } from "#lib/suppliers/commands/approve-supplier-change";
import { proposeSupplierChange } from "#lib/suppliers/commands/propose-supplier-change";
import { aBankAccount } from "#lib/suppliers/examples";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenDelegation } from "#prisma/seed/given-delegation";
import { givenUser } from "#prisma/seed/given-user";
import { findApproval } from "./find-approval.ts";

let cast: Cast;
/** Of finance, and an approver too. */
let felix: Actor;
let nora: Actor;
let deputy: Actor;

beforeAll(async () => {
  felix = await givenUser({ roles: ["FINANCE", "APPROVER"], name: "Felix Auer" });
  nora = await givenUser({ roles: ["FINANCE"], name: "Nora Wolf" });
  deputy = await givenUser({ roles: ["BUYER"], name: "Dora Lang" });
  await givenDelegation(felix, deputy);
});

beforeEach(async () => {
  cast = await givenCast();
  await db.settings.updateMany({ data: { bankChangeBarDays: 30 } });
});

async function propose() {
  const { supplierChange } = await proposeSupplierChange(felix, { id: cast.supplierId, bankDetails: aBankAccount() });
  return supplierChange;
}

/** What the rule says of him, asked in all its places: the command, the inbox and the mails. */
async function maySign({ id, contentHash }: OrderView, actor: Actor): Promise<boolean> {
  const inInbox = (await findApproval(actor, id)) !== null;
  const isAsked = (await listSigners(db, [id])).some((signer) => signer.id === actor.id);
  expect(isAsked).toBe(inInbox);
  if (inInbox) return true;
  const refused = await approveOrder(actor, { id, contentHash }).catch((error: unknown) => error);
  expect(refused).toMatchObject({
    refusal: { code: "separation_of_duties", because: expect.stringContaining("bank details") },
  });
  expect(refused).toBeInstanceOf(Refused);
  return false;
}

it("whoever proposed new bank details approves no order of the supplier, from then until so many days after they held", async () => {
  const order = await givenOrder(cast, "PENDING_APPROVAL");
  expect([await maySign(order, felix), await maySign(order, deputy)]).toEqual([true, true]);

  const { id, contentHash } = await propose();
  expect([await maySign(order, felix), await maySign(order, deputy)]).toEqual([false, false]);
  expect(await maySign(order, cast.approver)).toBe(true);

  await approveSupplierChange(nora, { id, contentHash });
  expect([await maySign(order, felix), await maySign(order, deputy)]).toEqual([false, false]);

  const longAgo = new Date(Date.now() - 31 * 24 * 3_600_000);
  await db.supplierChange.update({ where: { id }, data: { endedAt: longAgo } });
  expect([await maySign(order, felix), await maySign(order, deputy)]).toEqual([true, true]);
});

it("is barred from no order of another supplier, and by no change that was not approved", async () => {
  const { id } = await propose();
  const other = await givenOrder(await givenCast(), "PENDING_APPROVAL");
  expect(await maySign(other, felix)).toBe(true);

  const order = await givenOrder(cast, "PENDING_APPROVAL");
  expect(await maySign(order, felix)).toBe(false);
  await db.supplierChange.update({ where: { id }, data: { status: "REJECTED", endedAt: new Date() } });
  expect(await maySign(order, felix)).toBe(true);
});

it("holds for as many days as the settings say; none is not at all", async () => {
  await propose();
  const order = await givenOrder(cast, "PENDING_APPROVAL");
  expect(await maySign(order, felix)).toBe(false);

  await db.settings.updateMany({ data: { bankChangeBarDays: 0 } });
  expect(await maySign(order, felix)).toBe(true);
});

it("is not counted among those who could sign when an order is submitted", async () => {
  await db.user.updateMany({ where: { roles: { has: "APPROVER" }, id: { not: felix.id } }, data: { active: false } });
  const draft = await givenOrder(cast, "DRAFT");
  await propose();

  await expect(submitOrder(cast.buyer, { id: draft.id })).rejects.toMatchObject({ refusal: { code: "unroutable" } });
});
