import { amountOf, grouped } from "./amount.ts";
import { htmlOf } from "./letter-html.ts";
import { type Letter, textOf } from "./letter.ts";
import type { Message } from "./messages.ts";
import { minuteIn } from "./moment.ts";

/** Why somebody is written to: a step opened, is still open, is overdue, or came to him because others did not sign. */
export type Occasion = "request" | "reminder" | "overdue" | "escalation";

/** One of the lines that cost most; amounts have the digits of the currency. */
export interface AskedLine {
  readonly description: string;
  readonly quantity: string;
  readonly netAmount: string;
}

/** What a mail says to somebody whose signature an order waits for. */
export interface ApprovalRequest {
  readonly occasion: Occasion;
  readonly to: string;
  readonly order: {
    readonly number: string;
    readonly total: string;
    readonly currency: string;
    readonly supplierName: string;
    readonly requesterName: string;
    readonly companyName: string;
    readonly timeZone: string;
    readonly lines: readonly AskedLine[];
    readonly lineCount: number;
  };
  /** What the order would come to, where a change of it waits; null for the order itself. */
  readonly changed: { readonly total: string; readonly currency: string } | null;
  /** What an invoice of the order asks too much, where that is what waits. */
  readonly exception: {
    readonly message: string;
    readonly invoiceNumber: string;
    readonly excess: { readonly total: string; readonly currency: string } | null;
  } | null;
  /** Whole sentences. */
  readonly why: string;
  /** ISO 8601. */
  readonly since: string;
  readonly dueAt: string | null;
  /** Since he last approved the order, or, of a change, from what is in force; each one in words. */
  readonly changes: readonly string[];
  readonly links: {
    /** null where he has to sign in first. */
    readonly approve: string | null;
    readonly look: string;
  };
}

const mostChanges = 10;

/** The mail to somebody whose signature an order waits for, as plain text and for eyes. */
export function approvalRequest(request: ApprovalRequest): Message & { readonly html: string } {
  const letter = letterOf(request);
  const { occasion, order, changed, exception } = request;
  const what = exception
    ? `invoice ${exception.invoiceNumber} for ${order.number}${excessIn(exception)}`
    : `${changed ? "change of " : ""}${order.number}, ${amountOf(changed ?? order)}`;
  const subject = `${subjects[occasion]}: ${what}, ${order.supplierName}`;
  return { subject, text: textOf(letter), html: htmlOf(letter, subject) };
}

const subjects: Readonly<Record<Occasion, string>> = {
  request: "Please decide",
  reminder: "Still waits for you",
  overdue: "Overdue",
  escalation: "Escalated, please decide",
};

function letterOf(request: ApprovalRequest): Letter {
  const { order, to, why, dueAt, links } = request;
  return {
    greeting: `Hello ${to},`,
    lead: leadOf(request),
    paragraphs: [why, ...(dueAt === null ? [] : [`It is due by ${minuteIn(order.timeZone, dueAt)}.`])],
    lists: listsOf(request),
    buttons: [
      ...(links.approve === null ? [] : [{ label: "Approve", link: links.approve }]),
      { label: "Look and decide", link: links.look },
    ],
    remark:
      links.approve === null
        ? "Sign in to decide on it."
        : "“Approve” shows the order once more and asks. It works once, for seven days, and decides in your name: keep this mail to yourself.",
    signature: `Countersign, for ${order.companyName}`,
  };
}

function excessIn({ excess }: NonNullable<ApprovalRequest["exception"]>): string {
  return excess === null ? "" : `, ${amountOf(excess)} too much`;
}

function listsOf({ order, changed, exception, changes }: ApprovalRequest): Letter["lists"] {
  if (exception) return [{ title: "What does not fit", items: [exception.message], more: 0 }];
  const lines = order.lines.map(
    ({ description, quantity, netAmount }) =>
      `${description}, ${grouped(quantity)}: ${amountOf({ total: netAmount, currency: order.currency })}`,
  );
  const changeTitle = changed ? "What it changes" : "What changed since you approved it";
  const lineTitle = order.lineCount > 1 ? "The lines that cost most" : "The line";
  return [
    { title: changeTitle, items: changes.slice(0, mostChanges), more: changes.length - mostChanges },
    { title: lineTitle, items: changed ? [] : lines, more: order.lineCount - lines.length },
  ].filter(({ items }) => items.length > 0);
}

function leadOf({ occasion, order, changed, exception, since }: ApprovalRequest): string {
  const about = `purchase order ${order.number} to ${order.supplierName}`;
  if (exception) {
    const invoice = `Invoice ${exception.invoiceNumber} for ${about} does not fit${excessIn(exception)}`;
    if (occasion === "request") return `${invoice}. Somebody has to accept or dispute that.`;
    return `${invoice}, and waits for a decision since ${minuteIn(order.timeZone, since)}.`;
  }
  const what = changed
    ? `a change of ${about}, by which it comes to ${amountOf(changed)} instead of ${amountOf(order)}`
    : `${about} for ${amountOf(order)}`;
  if (occasion === "request") return `${order.requesterName} asks you to approve ${what}.`;
  const waits = `since ${minuteIn(order.timeZone, since)}`;
  if (occasion === "reminder") return `${order.requesterName} still waits for you to decide on ${what}, ${waits}.`;
  return occasion === "overdue"
    ? `Nobody decided on ${what} in time. Others may decide on it now too.`
    : `Nobody decided on ${what} so far: it waits ${waits}. You may decide on it now too.`;
}
