import type { InboxEntry } from "#lib/approvals/inbox";
import { amountOf } from "./amount.ts";
import { htmlOf } from "./letter-html.ts";
import { type Letter, textOf } from "./letter.ts";
import type { Message } from "./messages.ts";
import { minuteIn } from "./moment.ts";

export interface Digest {
  readonly to: string;
  readonly companyName: string;
  readonly timeZone: string;
  /** At least one, oldest first. */
  readonly entries: readonly InboxEntry[];
  /** There are more than these. */
  readonly isMore: boolean;
  readonly inboxLink: string;
  readonly now: Date;
}

const mostListed = 20;

/** The mail of a working morning: all that waits for somebody, what is overdue before the rest. */
export function digestMail({ to, companyName, timeZone, entries, isMore, inboxLink, now }: Digest): Message {
  const late = entries.filter(({ dueAt }) => dueAt !== null && dueAt <= now.toISOString());
  const others = entries.filter((entry) => !late.includes(entry));
  const count = isMore
    ? `More than ${entries.length} ${isAllOrders(entries) ? "orders" : "things"} wait`
    : waiting(entries);
  const letter: Letter = {
    greeting: `Hello ${to},`,
    lead: `${count} for your signature${late.length === 0 ? "" : `, ${late.length} of them overdue`}.`,
    paragraphs: [],
    lists: [
      listOf("Overdue", late, timeZone),
      listOf(late.length === 0 ? "What waits" : "The others", others, timeZone),
    ].filter(({ items }) => items.length > 0),
    buttons: [{ label: "Open the inbox", link: inboxLink }],
    remark:
      "You get this every working morning on which something waits. Choose otherwise under Settings, Mails to you.",
    signature: `Countersign, for ${companyName}`,
  };
  const subject = `${count} for your signature`;
  return { subject, text: textOf(letter), html: htmlOf(letter, subject) };
}

function waiting(entries: readonly InboxEntry[]): string {
  const what = isAllOrders(entries) ? "order" : "thing";
  return entries.length === 1 ? `1 ${what} waits` : `${entries.length} ${what}s wait`;
}

function isAllOrders(entries: readonly InboxEntry[]): boolean {
  return entries.every(({ purchaseOrder }) => purchaseOrder !== null);
}

function listOf(title: string, entries: readonly InboxEntry[], timeZone: string): Letter["lists"][number] {
  return {
    title,
    items: entries.slice(0, mostListed).map((entry) => itemOf(entry, timeZone)),
    more: entries.length - mostListed,
  };
}

function whatOf({ purchaseOrder, changeOrder, matchException, supplierChange }: InboxEntry): string[] {
  if (purchaseOrder === null)
    return [`bank details of ${supplierChange.supplier.name}`, `asked by ${supplierChange.requester.name}`];
  const { number, supplier, requester } = purchaseOrder;
  const amount = amountOf(changeOrder ?? purchaseOrder);
  const invoice = matchException && `invoice ${matchException.invoiceNumber} for ${number}`;
  const what = invoice ?? (changeOrder ? `change of ${number}` : number);
  return [what, supplier.name, amount, `asked by ${requester.name}`];
}

/** "PO-2026-000123, Hiwin GmbH, EUR 1,190.00, asked by Lena Moser, due by …" */
function itemOf(entry: InboxEntry, timeZone: string): string {
  const { dueAt, onBehalfOf } = entry;
  return [
    ...whatOf(entry),
    ...(onBehalfOf === null ? [] : [`for ${onBehalfOf.name}`]),
    ...(dueAt === null ? [] : [`due by ${minuteIn(timeZone, dueAt)}`]),
  ].join(", ");
}
