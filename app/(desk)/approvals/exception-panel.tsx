import { notFound } from "next/navigation";
import { FlagTags } from "#components/approvals/flag-tags";
import { HandOn } from "#components/approvals/hand-on";
import { PeekHead } from "#components/approvals/peek-head";
import { PhoneHead } from "#components/approvals/phone-head";
import { RoutePreview } from "#components/approvals/route-preview";
import { WhyCard } from "#components/approvals/why-card";
import { ExceptionVerbs } from "#components/invoices/exception-verbs";
import { MatchColumns } from "#components/invoices/match-columns";
import { ActionBar } from "#components/ui/action-bar";
import { Card } from "#components/ui/card";
import { Mono } from "#components/ui/mono";
import type { Actor } from "#lib/access/actor";
import type { OrderEntry, InboxException } from "#lib/approvals/inbox";
import { listExceptionApprovals } from "#lib/invoices/queries/list-exception-approvals";
import { findOrder } from "#lib/orders/queries/find-order";
import { acceptAndGoOn, addApprover, disputeAndGoOn, reassignAndGoOn, recuseAndGoOn } from "./actions.ts";
import { colleaguesOf } from "./colleagues.ts";

interface ExceptionPanelProps {
  readonly actor: Actor;
  readonly entry: OrderEntry;
  readonly exception: InboxException;
  /** Where to go on after a decision. */
  readonly nextId: string | null;
  readonly place: number | null;
  readonly count: number;
  readonly baseCurrency: string;
  readonly zone: string;
}

/** What an invoice asks too much, with all that a signature needs to know, and the signature. */
export async function ExceptionPanel(props: ExceptionPanelProps) {
  const { actor, entry, exception, nextId, place, count, baseCurrency, zone } = props;
  const order = (await findOrder(actor, entry.purchaseOrder.id)) ?? notFound();
  const invoice = order.invoices.find(({ id }) => id === exception.invoiceId) ?? notFound();
  const [approvals, colleagues] = await Promise.all([
    listExceptionApprovals(actor, order),
    colleaguesOf(actor, order.requester.id),
  ]);
  const known = approvals.find(({ exceptionId }) => exceptionId === exception.id);
  const excess = exception.overBy === null ? null : { total: exception.overBy, currency: baseCurrency };
  const actions = { accept: acceptAndGoOn.bind(null, nextId), dispute: disputeAndGoOn.bind(null, nextId) };

  return (
    <>
      <PhoneHead place={place} count={count} />
      <PeekHead
        order={{ ...order, currency: excess?.currency ?? order.currency }}
        total={excess?.total ?? order.total}
        lineCount={order.lines.length}
      />
      <FlagTags flags={entry.flags} />
      <Card title="Match exception" right={<Mono>{exception.invoiceNumber}</Mono>}>
        <p className="border-b border-line px-3.5 py-2.5">{exception.message}</p>
        <MatchColumns order={order} invoice={invoice} />
      </Card>
      <WhyCard why={entry.why} policy={known?.route?.policy ?? null} />
      <HandOn
        step={{ id: entry.id, version: order.version }}
        colleagues={colleagues}
        actions={{
          reassign: reassignAndGoOn.bind(null, nextId),
          addApprover,
          recuse: recuseAndGoOn.bind(null, nextId),
        }}
      />
      {known?.route && <RoutePreview route={known.route} title="Who signs" explained={false} zone={zone} />}
      {known && (
        <ActionBar>
          <ExceptionVerbs
            order={order}
            invoiceId={invoice.id}
            exception={exception}
            actions={actions}
            mayAccept={known.mayAccept}
            mayDispute={known.mayDispute}
            size="large"
          />
        </ActionBar>
      )}
    </>
  );
}
