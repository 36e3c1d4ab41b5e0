import { Link } from "#components/ui/link";
import { Note } from "#components/ui/note";
import type { Signature } from "#lib/approvals/signature";
import { openChange } from "#lib/orders/change-order";
import type { Order } from "#lib/orders/order";

export interface OrderNotesProps {
  readonly order: Order;
  /** Empty for those who are not shown them. */
  readonly signatures: readonly Signature[];
  readonly forSupplier: boolean;
  /** The reader looks at the invoices already. */
  readonly showsInvoices: boolean;
}

/** What is out of the ordinary with this order, and what to do about it. */
export function OrderNotes({ order, signatures, forSupplier, showsInvoices }: OrderNotesProps) {
  const last = signatures.at(-1);
  const answered = order.status === "SENT" ? order.proposals.at(-1) : undefined;
  return (
    <div className="grid gap-2 not-empty:mb-4">
      {order.onHold && (
        <Note tone="wait" title="On hold.">
          {forSupplier
            ? "The buyer asks you to wait."
            : "Nothing is submitted, approved, changed, sent, shipped or received until it is released."}
        </Note>
      )}
      {order.declined && (
        <Note
          tone="bad"
          title={forSupplier ? "You declined this order." : `${order.supplier.name} declined this order.`}
        >
          {forSupplier
            ? "The buyer sends it again or cancels it."
            : "Send it again once that is settled, or cancel it."}
        </Note>
      )}
      {last !== undefined && openChange(order)?.status === "CHANGES_REQUESTED" && (
        <Note tone="wait" title={`${last.user.name} sent the change back.`}>
          {last.comment}
        </Note>
      )}
      {forSupplier && answered !== undefined && answered.reason !== null && (
        <Note tone="wait" title="The buyer dismissed your proposal.">
          {answered.reason}
        </Note>
      )}
      {last !== undefined && order.status === "CHANGES_REQUESTED" && (
        <Note tone="wait" title={`${last.user.name} asked for changes.`}>
          {last.comment}
        </Note>
      )}
      {last !== undefined && order.status === "REJECTED" && (
        <Note tone="bad" title={`${last.user.name} rejected this order.`}>
          {last.comment} A rejected order is over; it can be copied to a new draft.
        </Note>
      )}
      {order.matchStatus === "EXCEPTION" && !showsInvoices && (
        <Note tone="bad" title="An invoice does not match.">
          <Link href={`/orders/${order.id}?tab=invoices`}>See what differs</Link>
        </Note>
      )}
    </div>
  );
}
