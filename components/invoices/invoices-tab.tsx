import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import type { Order } from "#lib/orders/order";
import { presentInvoice } from "#lib/orders/present";
import { InvoiceCard } from "./invoice-card.tsx";
import type { Deciding } from "./invoice-exceptions.tsx";

export interface InvoicesTabProps {
  readonly order: Order;
  readonly deciding: Deciding;
}

/** The invoices of an order: those that do not fit first, then the latest. */
export function InvoicesTab({ order, deciding }: InvoicesTabProps) {
  if (order.invoices.length === 0) {
    return (
      <Card>
        <EmptyState title="No invoice came yet" />
      </Card>
    );
  }
  const latest = order.invoices.map(presentInvoice).toReversed();
  const inQuestion = latest.filter(({ matchStatus }) => matchStatus === "EXCEPTION");
  const settled = latest.filter(({ matchStatus }) => matchStatus !== "EXCEPTION");
  return [...inQuestion, ...settled].map((invoice) => (
    <InvoiceCard key={invoice.id} order={order} invoice={invoice} deciding={deciding} />
  ));
}
