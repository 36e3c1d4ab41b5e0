import { Card } from "#components/ui/card";
import { Money } from "#components/ui/money";
import { Mono } from "#components/ui/mono";
import { Day } from "#components/ui/time";
import type { ShownInvoice } from "#lib/orders/documents";
import type { Order } from "#lib/orders/order";
import { type Deciding, InvoiceExceptions } from "./invoice-exceptions.tsx";
import { InvoiceLines } from "./invoice-lines.tsx";
import { MatchTag } from "./match-tag.tsx";
import { MatchColumns } from "./match-columns.tsx";

export interface InvoiceCardProps {
  readonly order: Order;
  readonly invoice: ShownInvoice;
  readonly deciding: Deciding;
}

/** One invoice: what it asks, and where it does not fit. */
export function InvoiceCard({ order, invoice, deciding }: InvoiceCardProps) {
  const { invoiceNumber, invoiceDate, dueDate, total, currency, exceptions } = invoice;
  return (
    <Card title={<Mono>{invoiceNumber}</Mono>} right={<MatchTag status={invoice.matchStatus} />}>
      <p className="border-b border-line px-3.5 py-2.5">
        <strong className="font-semibold">
          <Money amount={total} currency={currency} />
        </strong>{" "}
        dated <Day date={invoiceDate} />
        {dueDate !== null && (
          <>
            , due <Day date={dueDate} />
          </>
        )}
        {invoice.paidAt !== null && (
          <>
            , <Money amount={invoice.paidAmount} currency={currency} /> paid
          </>
        )}
      </p>
      {exceptions.length > 0 && <InvoiceExceptions order={order} invoice={invoice} deciding={deciding} />}
      {exceptions.length > 0 ? (
        <MatchColumns order={order} invoice={invoice} />
      ) : (
        <InvoiceLines invoice={invoice} orderLines={order.lines} />
      )}
    </Card>
  );
}
