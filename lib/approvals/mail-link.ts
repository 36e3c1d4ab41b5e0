import type { Actor } from "#lib/access/actor";
import { minorDigits } from "#lib/codes/currency";
import { atLeast, decimal } from "#lib/kernel/decimal";
import { type Decision, no, yes } from "#lib/kernel/decision";
import type { StepState } from "./instance.ts";
import { covers } from "./organisation.ts";

/** How long a link in a mail is enough to decide. */
export const linkDays = 7;

/** A link that somebody has from a mail, and how things stand with what it is for. */
export interface MailLink {
  /** SHA-256 of the token, in hex. */
  readonly tokenHash: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly stepId: string;
  readonly stepState: StepState;
  /** What the mail showed. */
  readonly contentHash: string;
  /** What waits now, or is in force. */
  readonly currentHash: string;
  readonly usedAt: string | null;
  readonly baseTotal: string | null;
  readonly baseCurrency: string;
  /** Above it approvers sign in; null = no amount is too high. */
  readonly limit: string | null;
  /** Whose link it is. */
  readonly actor: Actor;
}

export type LinkRefusal = "link_used" | "content_changed" | "illegal_transition" | "sign_in_wanted";

/** May its holder decide by this link alone? Whether he may sign at all is asked by the command. */
export function decideByLink(
  link: Pick<MailLink, "usedAt" | "contentHash" | "currentHash" | "stepState" | "baseTotal" | "baseCurrency" | "limit">,
): Decision<true, LinkRefusal> {
  if (link.usedAt !== null) return no("link_used", "You decided by this link. It works once.");
  if (link.contentHash !== link.currentHash) {
    return no(
      "content_changed",
      "The order changed since this mail was written. Sign in to read it again, then decide.",
    );
  }
  if (link.stepState === "DONE") return no("illegal_transition", "This was decided already.");
  if (link.stepState !== "OPEN")
    return no("illegal_transition", "This order does not wait for your signature any more.");
  const { limit, baseTotal, baseCurrency } = link;
  if (limit !== null && (baseTotal === null || !covers(limit, baseTotal))) {
    const amount = `${atLeast(decimal(limit), minorDigits(baseCurrency))} ${baseCurrency}`;
    return no("sign_in_wanted", `Orders above ${amount} are decided after signing in.`);
  }
  return yes(true);
}
