import type { FormAction } from "#components/ui/action-form";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import type { Order } from "#lib/orders/order";
import { presentInvoice } from "#lib/orders/present";
import { InvoiceCard } from "./invoice-card.tsx";

export interface InvoicesTabProps {
  readonly order: Order;
  /** Left out for those who may not settle exceptions. */
  readonly accept: FormAction | null;
}

/** The invoices of an order: those that do not fit first, then the latest. */
export function InvoicesTab({ order, accept }: InvoicesTabProps) {
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
    <InvoiceCard key={invoice.id} order={order} invoice={invoice} accept={accept} />
  ));
}
