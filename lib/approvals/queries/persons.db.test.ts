import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { listSigners } from "#lib/notifications/queries/list-signers";
import { toSign } from "#lib/orders/change-order";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { confirmBreakGlass } from "#lib/orders/commands/confirm-break-glass";
import { requestBreakGlass } from "#lib/orders/commands/request-break-glass";
import { loadOrder } from "#lib/orders/queries/load-order";
import { db } from "#lib/platform/db";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenUser } from "#prisma/seed/given-user";
import { activatePolicy } from "../commands/activate-policy.ts";
import { createDelegation } from "../commands/create-delegation.ts";
import { createPolicy } from "../commands/create-policy.ts";
import { recuseApprover } from "../commands/recuse-approver.ts";
import { turnOf } from "../decision.ts";
import { defaultRules } from "../examples.ts";
import { findApproval } from "./find-approval.ts";
import { getPending } from "./get-open-instance.ts";

let cast: Cast;
let everybody: readonly Actor[];
let buyerAgain: Actor;
let approverAgain: Actor;
let financeAgain: Actor;
let delegate: Actor;
let alone: Actor;

/** Lena, who requests, Rosa, who approves, and Tom of finance each have a second user; Dora acts for Lena's. */
beforeAll(async () => {
  cast = await givenCast();
  const { buyer, approver, finance } = cast;
  buyerAgain = await givenUser({ roles: ["APPROVER", "FINANCE"], samePersonAs: buyer });
  approverAgain = await givenUser({ roles: ["APPROVER", "FINANCE"], samePersonAs: approver });
  financeAgain = await givenUser({ roles: ["APPROVER"], samePersonAs: finance });
  delegate = await givenUser({ roles: ["BUYER"], name: "Dora Kern" });
  alone = await givenUser({ roles: ["FINANCE"] });
  const day = 86_400_000;
  const [from, to] = [-day, day].map((offset) => new Date(Date.now() + offset).toISOString());
  await createDelegation(buyerAgain, { toUserId: delegate.id, from, to });
  everybody = [buyer, approver, finance, buyerAgain, approverAgain, financeAgain, delegate, alone];
});

const large = {
  lines: [{ description: "Lathe", quantity: "1", unit: "C62", unitPrice: "12400", costCentre: "GENERAL" }],
};

/** Who may sign this order: by the rule that decides, by the inbox, and by those who are written to. All three agree. */
async function whoSigns(orderId: string): Promise<readonly Actor[]> {
  const order = await loadOrder(db, orderId);
  if (!order) throw new Error("The order is not there.");
  const written = new Set((await listSigners(db, [orderId])).map(({ id }) => id));
  const byRule: Actor[] = [];
  for (const actor of everybody) {
    const pending = await getPending(db, orderId, actor.id);
    const may = pending !== null && turnOf(pending, toSign(order), pending.standing).ok;
    expect({
      actor: actor.name,
      inbox: (await findApproval(actor, orderId)) !== null,
      written: written.has(actor.id),
    }).toEqual({
      actor: actor.name,
      inbox: may,
      written: may,
    });
    if (may) byRule.push(actor);
  }
  return byRule;
}

describe("one person, whichever of his users he signs in with", () => {
  it("does not sign what he requested, nor does somebody who acts for his other user", async () => {
    const { id } = await givenOrder(cast, "PENDING_APPROVAL", large);

    expect(await whoSigns(id)).toEqual([cast.approver, approverAgain, financeAgain]);
  });

  it("does not sign for two roles", async () => {
    const { id, contentHash } = await givenOrder(cast, "PENDING_APPROVAL", large);
    await approveOrder(cast.approver, { id, contentHash });

    expect(await whoSigns(id)).toEqual([cast.finance, alone]);
    await expect(approveOrder(approverAgain, { id, contentHash })).rejects.toMatchObject({
      refusal: { code: "separation_of_duties" },
    });
  });

  it("steps aside as whoever he is", async () => {
    const { id } = await givenOrder(cast, "PENDING_APPROVAL");
    const step = (await getPending(db, id, cast.approver.id))?.steps[0];
    await recuseApprover(cast.approver, { id: step?.id, reason: "My brother sells it." });

    expect(await whoSigns(id)).toEqual([financeAgain]);
  });

  it("is not the second one of two", async () => {
    const { id } = await givenOrder(cast, "PENDING_APPROVAL");
    await requestBreakGlass(cast.finance, { id, reason: "The line stands still." });

    for (const person of [financeAgain, buyerAgain]) {
      await expect(confirmBreakGlass(person, { id })).rejects.toMatchObject({
        refusal: { code: "separation_of_duties" },
      });
    }
  });

  it("does not activate his own policy, and is no other administrator than himself", async () => {
    const author = await givenUser({ roles: ["ADMIN"] });
    const again = await givenUser({ roles: ["ADMIN"], samePersonAs: author });
    const { id } = await createPolicy(author, { name: "Spend", documentType: "PO", rules: defaultRules });

    const asks = { refusal: { code: "validation_failed", details: { errors: [{ path: "reason" }] } } };
    await expect(activatePolicy(again, { id })).rejects.toMatchObject(asks);
    await givenUser({ roles: ["ADMIN"] });
    await expect(activatePolicy(again, { id, reason: "Urgent" })).rejects.toMatchObject({
      refusal: { code: "separation_of_duties" },
    });
  });

  it("lets nobody act for him who is he himself", async () => {
    const [from, to] = ["2030-01-01T00:00:00Z", "2030-01-02T00:00:00Z"];

    await expect(createDelegation(cast.approver, { toUserId: approverAgain.id, from, to })).rejects.toMatchObject({
      refusal: { code: "validation_failed", details: { errors: [{ path: "toUserId" }] } },
    });
  });
});
