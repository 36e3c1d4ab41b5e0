import type { InboxEntry } from "#lib/approvals/inbox";

/** By what the inbox addresses an entry: the exception of an invoice, the order, or the change of a supplier. */
export function entryKey({ matchException, purchaseOrder, supplierChange }: InboxEntry): string {
  if (purchaseOrder === null) return supplierChange.id;
  return matchException?.id ?? purchaseOrder.id;
}
