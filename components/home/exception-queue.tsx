import { Money } from "#components/ui/money";
import type { ListedInvoice } from "#lib/invoices/listed-invoice";
import { QueueCard, QueueEntry } from "./queue-card.tsx";

const most = 5;

/** Invoices that do not fit their orders or receipts. */
export function ExceptionQueue({ invoices }: { readonly invoices: readonly ListedInvoice[] }) {
  return (
    <QueueCard
      title="Invoices that do not match"
      count={invoices.length}
      href="/invoices?matchStatus=EXCEPTION"
      tone="bad"
    >
      {invoices
        .slice(0, most)
        .map(({ id, supplier, purchaseOrder, total, currency, invoiceNumber, openExceptions }) => (
          <QueueEntry
            key={id}
            href={
              purchaseOrder === null ? "/invoices?matchStatus=EXCEPTION" : `/orders/${purchaseOrder.id}?tab=invoices`
            }
            name={`${supplier.name}, ${invoiceNumber}`}
            amount={<Money amount={total} currency={currency} />}
            about={openExceptions[0]}
          />
        ))}
    </QueueCard>
  );
}
