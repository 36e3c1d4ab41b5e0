import type { InboxEntry } from "#lib/approvals/inbox";

/** By what the inbox addresses an entry: the exception of an invoice, or the order. */
export function entryKey({
  matchException,
  purchaseOrder,
}: Pick<InboxEntry, "matchException" | "purchaseOrder">): string {
  return matchException?.id ?? purchaseOrder.id;
}
