import { beforeEach, describe, expect, it } from "vitest";
import { deriveMails } from "#lib/notifications/jobs/derive-mails";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { editOrder } from "#lib/orders/commands/edit-order";
import { rejectOrder } from "#lib/orders/commands/reject-order";
import { requestChanges } from "#lib/orders/commands/request-changes";
import { submitOrder } from "#lib/orders/commands/submit-order";
import type { OrderView } from "#lib/orders/view";
import { db } from "#lib/platform/db";
import { openSecret } from "#lib/platform/secrets";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenUser } from "#prisma/seed/given-user";
import { decideByLink, type MailLink } from "../mail-link.ts";
import { findChangesBetween } from "./find-changes.ts";
import { findMailLink } from "./find-mail-link.ts";

const origin = { requestId: "0193a000-0000-7000-8000-00000000aaaa", ip: "192.0.2.7" };
let cast: Cast;
let order: OrderView;
let token: string;

/** The token in the last mail to this address. */
async function tokenFor(userId: string): Promise<string> {
  while ((await deriveMails()) === "more");
  const { email } = await db.user.findUniqueOrThrow({ where: { id: userId } });
  const { secret, cause } = await db.mail.findFirstOrThrow({ where: { recipient: email }, orderBy: { id: "desc" } });
  return openSecret(secret ?? "", cause);
}

async function linkOf(secret: string): Promise<MailLink> {
  const link = await findMailLink(secret, origin);
  if (!link) throw new Error("The link of a mail leads nowhere.");
  return link;
}

const said = (link: MailLink) => ({ id: link.orderId, contentHash: link.contentHash });

beforeEach(async () => {
  await db.user.updateMany({ data: { active: false } });
  await db.settings.updateMany({ data: { emailApprovalLimit: 10_000 } });
  cast = await givenCast();
  order = await givenOrder(cast, "PENDING_APPROVAL");
  token = await tokenFor(cast.approver.id);
});

describe("the link in a mail", () => {
  it("is nowhere in the database, only its hash", async () => {
    const [mail] = await db.mail.findMany({ orderBy: { id: "desc" }, take: 1 });
    const rows = JSON.stringify([mail, await db.approvalLink.findMany()]);

    expect(mail?.text).toContain("/approve/{{token}}");
    expect(rows).not.toContain(token);
  });

  it("makes its holder himself, and no more: he approves, once, and the trail says how", async () => {
    const link = await linkOf(token);
    expect(link.actor).toMatchObject({ id: cast.approver.id, type: "user", roles: ["APPROVER"], apiKeyId: null });
    expect(decideByLink(link).ok).toBe(true);

    expect(await approveOrder(link.actor, { ...said(link), comment: "Fine." })).toMatchObject({ status: "APPROVED" });

    const events = await db.auditEvent.findMany({
      where: { stream: `purchase_order:${order.id}`, actorId: cast.approver.id },
    });
    expect(events.map(({ action, reason, ip }) => [action, reason, ip])).toEqual([
      ["purchase_order.approval_step_completed", "By a link sent by mail. Fine.", origin.ip],
      ["purchase_order.approved", "By a link sent by mail.", origin.ip],
    ]);
    expect(decideByLink(await linkOf(token))).toMatchObject({ refusal: { code: "link_used" } });
    expect(await db.session.count({ where: { userId: cast.approver.id } })).toBe(0);
  });

  it("takes effect once, however often it is sent at the same time", async () => {
    const link = await linkOf(token);

    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => approveOrder(link.actor, said(link))));

    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.approvalDecision.count({ where: { purchaseOrderId: order.id } })).toBe(1);
  });

  it("rejects too, with a reason", async () => {
    const link = await linkOf(token);

    const answer = await rejectOrder(link.actor, { ...said(link), comment: "Too dear.", reasonCode: "PRICE" });

    expect(answer.status).toBe("REJECTED");
  });

  it("is not used up by what was refused", async () => {
    const link = await linkOf(token);
    await expect(rejectOrder(link.actor, said(link))).rejects.toThrow();
    await expect(approveOrder(link.actor, { ...said(link), contentHash: "sha256:other" })).rejects.toThrow();

    expect(decideByLink(await linkOf(token)).ok).toBe(true);
  });

  it("leads nowhere when it is a week old, its holder left, or it never was one", async () => {
    expect(await findMailLink(`${token}x`, origin)).toBeNull();
    await db.user.update({ where: { id: cast.approver.id }, data: { active: false } });
    expect(await findMailLink(token, origin)).toBeNull();
    await db.user.update({ where: { id: cast.approver.id }, data: { active: true } });
    await db.approvalLink.updateMany({ where: { userId: cast.approver.id }, data: { expiresAt: new Date() } });
    expect(await findMailLink(token, origin)).toBeNull();
  });

  it("does not decide what its holder may not decide any more", async () => {
    await db.user.update({ where: { id: cast.approver.id }, data: { roles: ["RECEIVER"] } });
    const link = await linkOf(token);

    await expect(approveOrder(link.actor, said(link))).rejects.toMatchObject({ refusal: { code: "forbidden" } });
  });

  it("does not decide above the amount that the company set, whoever asks", async () => {
    const link = await linkOf(token);
    await db.settings.updateMany({ data: { emailApprovalLimit: 500 } });

    expect(decideByLink(await linkOf(token))).toMatchObject({ refusal: { code: "sign_in_wanted" } });
    await expect(approveOrder(link.actor, said(link))).rejects.toMatchObject({ refusal: { code: "link_used" } });
    expect(await db.approvalDecision.count({ where: { purchaseOrderId: order.id } })).toBe(0);
  });

  it("does not decide on another content, and tells what changed", async () => {
    await requestChanges(cast.approver, { id: order.id, contentHash: order.contentHash, comment: "Fewer." });
    await editOrder(cast.buyer, { id: order.id, reference: "R-2" });
    const again = await submitOrder(cast.buyer, { id: order.id });
    const link = await linkOf(token);

    expect(decideByLink(link)).toMatchObject({ refusal: { code: "content_changed" } });
    const changed = await findChangesBetween(link.actor, order.id, link.contentHash, link.currentHash);
    expect(changed?.changes).toEqual([{ kind: "header", field: "reference", old: null, new: "R-2" }]);
    await expect(approveOrder(link.actor, { id: order.id, contentHash: again.contentHash })).rejects.toMatchObject({
      refusal: { code: "link_used" },
    });
  });

  it("says that somebody else was sooner", async () => {
    const other = await givenUser({ roles: ["APPROVER"] });
    await approveOrder(other, { id: order.id, contentHash: order.contentHash });

    expect(decideByLink(await linkOf(token))).toMatchObject({ refusal: { code: "illegal_transition" } });
  });

  it("is not sent for amounts above the company's limit", async () => {
    await db.settings.updateMany({ data: { emailApprovalLimit: 500 } });
    const dear = await givenOrder(cast, "PENDING_APPROVAL");
    while ((await deriveMails()) === "more");

    expect(await db.approvalLink.count({ where: { purchaseOrderId: dear.id } })).toBe(0);
    const mail = await db.mail.findFirstOrThrow({ where: { text: { contains: dear.number } } });
    expect(mail.text).toContain("Sign in to decide on it.");
  });
});
