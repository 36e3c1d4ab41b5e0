import { newToken, hashOf } from "#lib/access/token";
import { changesBetween } from "#lib/approvals/changes";
import { whyYou } from "#lib/approvals/inbox";
import { linkDays } from "#lib/approvals/mail-link";
import { minorDigits } from "#lib/codes/currency";
import { decimal, fixed } from "#lib/kernel/decimal";
import type { Content } from "#lib/orders/revision";
import type { Tx } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import { sealSecret } from "#lib/platform/secrets";
import { type ApprovalRequest, approvalRequest, type Occasion } from "../approval-request.ts";
import { changeInWords } from "../change-in-words.ts";
import { tokenHere } from "../mail.ts";
import type { OrderToTell } from "../queries/list-order-facts.ts";
import type { WantedSigner } from "../queries/list-signers.ts";
import { type QueuedMail, queueMails } from "./queue-mail.ts";

/** Somebody to be written to about an order that waits for him. */
export interface Asked {
  readonly signer: WantedSigner;
  readonly order: OrderToTell;
  readonly occasion: Occasion;
  /** One mail for each. */
  readonly cause: string;
}

/** Queues a mail for each of them, with a link of his own; whoever was written to for the same cause gets none, and no link. */
export async function askSigners(tx: Tx, asked: readonly Asked[], now: Date): Promise<void> {
  const drafts = asked.map((each) => ({ ...each, token: isForMail(each) ? newToken() : null }));
  const queued = await queueMails(tx, drafts.map(mailOf));
  const expiresAt = new Date(now.getTime() + linkDays * 24 * 3_600_000);
  const links = drafts.flatMap(({ cause, signer, token }) => {
    if (token === null || !queued.has(cause)) return [];
    const { stepId, id: userId, purchaseOrderId, contentHash } = signer;
    return [{ tokenHash: hashOf(token), stepId, userId, purchaseOrderId, contentHash, expiresAt }];
  });
  if (links.length > 0) await tx.approvalLink.createMany({ data: links });
}

/** Changes of orders and exceptions of invoices are decided where both sides can be compared, after signing in. */
function isForMail({ order, signer }: Asked): boolean {
  return order.isForMail && signer.changed === null && signer.exception === null;
}

function mailOf({ signer, order, occasion, cause, token }: Asked & { readonly token: string | null }): QueuedMail {
  const request: ApprovalRequest = {
    occasion,
    to: signer.name,
    order,
    changed: signer.changed && inDigits(signer.changed),
    exception: signer.exception && exceptionOf(signer.exception),
    why: whyYou(signer.explanation, signer.approvers, signer.person, signer.onBehalfOf),
    since: signer.since,
    dueAt: signer.dueAt,
    changes: changesFor(signer, order.currency),
    links: {
      approve: token && `${env.appUrl}/approve/${tokenHere}`,
      look: signer.exception ? `${order.link}?tab=invoices` : order.inboxLink,
    },
  };
  const secret = token === null ? {} : { secret: sealSecret(token, cause) };
  return { cause, recipient: signer.email, ...approvalRequest(request), ...secret };
}

function inDigits({ total, currency }: { readonly total: string; readonly currency: string }) {
  return { total: fixed(decimal(total), minorDigits(currency)), currency };
}

function exceptionOf({ overBy: total, currency, ...said }: NonNullable<WantedSigner["exception"]>) {
  return { ...said, excess: total === null ? null : inDigits({ total, currency }) };
}

function changesFor({ earlierContent, content }: WantedSigner, currency: string): string[] {
  if (earlierContent === null || content === null) return [];
  const [before, after] = [earlierContent, content].map((text) => JSON.parse(text) as Content);
  return before && after ? changesBetween(before, after).map((change) => changeInWords(change, currency)) : [];
}
