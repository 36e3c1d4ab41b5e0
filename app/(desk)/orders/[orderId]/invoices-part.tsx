import { InvoicesTab } from "#components/invoices/invoices-tab";
import type { Actor } from "#lib/access/actor";
import { listExceptionApprovals } from "#lib/invoices/queries/list-exception-approvals";
import type { Order } from "#lib/orders/order";
import { acceptException, disputeException } from "../actions.ts";

interface InvoicesPartProps {
  readonly actor: Actor;
  readonly order: Order;
  readonly zone: string;
}

/** The invoices of an order, with who decides on what does not fit. */
export async function InvoicesPart({ actor, order, zone }: InvoicesPartProps) {
  const approvals = await listExceptionApprovals(actor, order);
  const actions = { accept: acceptException, dispute: disputeException };
  return <InvoicesTab order={order} deciding={{ approvals, actions, baseCurrency: order.baseCurrency, zone }} />;
}
