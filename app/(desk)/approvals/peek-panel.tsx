import { notFound } from "next/navigation";
import { ChangeList } from "#components/approvals/change-list";
import { DecisionForm, RejectDialog } from "#components/approvals/decision-form";
import { FlagTags } from "#components/approvals/flag-tags";
import { HandOn } from "#components/approvals/hand-on";
import { PeekHead } from "#components/approvals/peek-head";
import { PhoneHead } from "#components/approvals/phone-head";
import { RoutePreview } from "#components/approvals/route-preview";
import { Signatures } from "#components/approvals/signatures";
import { TopLinesCard } from "#components/approvals/top-lines-card";
import { ChangeCard } from "#components/orders/change-card";
import { Warnings } from "#components/approvals/warnings";
import { WhyCard } from "#components/approvals/why-card";
import { ActionBar } from "#components/ui/action-bar";
import { Note } from "#components/ui/note";
import type { Actor } from "#lib/access/actor";
import { decidedPart, type OrderEntry } from "#lib/approvals/inbox";
import { findApproval } from "#lib/approvals/queries/find-approval";
import { findChanges } from "#lib/approvals/queries/find-changes";
import { routeOfOrder } from "#lib/approvals/queries/get-route";
import { listSignatures } from "#lib/approvals/queries/list-signatures";
import { whyNot } from "#lib/approvals/queries/why-not";
import { linesToSign, waitingChange } from "#lib/orders/change-order";
import { linesOfChange, wholeChange } from "#lib/orders/present-change";
import { findOrder } from "#lib/orders/queries/find-order";
import { presentOrder } from "#lib/orders/present";
import {
  addApprover,
  approveAndGoOn,
  reassignAndGoOn,
  recuseAndGoOn,
  rejectAndGoOn,
  requestChangesAndGoOn,
} from "./actions.ts";
import { colleaguesOf } from "./colleagues.ts";

interface PeekPanelProps {
  readonly actor: Actor;
  readonly orderId: string;
  /** As the list has it; null where the order is not in it. */
  readonly waiting: OrderEntry | null;
  /** Where to go on after a decision. */
  readonly nextId: string | null;
  readonly place: number | null;
  readonly count: number;
  readonly zone: string;
}

/** One order with all that a signature needs to know, and the signature. */
export async function PeekPanel({ actor, orderId, waiting, nextId, place, count, zone }: PeekPanelProps) {
  const order = (await findOrder(actor, orderId)) ?? notFound();
  const isOpen = waiting !== null && waiting.decision === null;
  const [entry, route, signatures, changed, colleagues] = await Promise.all([
    isOpen ? waiting : findApproval(actor, orderId),
    routeOfOrder(actor, order),
    listSignatures(actor, orderId),
    findChanges(actor, orderId, order.contentHash),
    colleaguesOf(actor, order.requester.id),
  ]);
  const shown = presentOrder(order, "company");
  const change = waitingChange(order);
  const { total, currency, lines } =
    change === null ? shown : { ...wholeChange(order, change), lines: linesOfChange(change) };
  const actions = {
    approve: approveAndGoOn.bind(null, nextId),
    reject: rejectAndGoOn.bind(null, nextId),
    requestChanges: requestChangesAndGoOn.bind(null, nextId),
  };
  const decides = entry && {
    order,
    contentHash: entry.contentHash,
    of: decidedPart(entry),
    actions,
    lines: linesToSign(order),
  };

  return (
    <>
      <PhoneHead place={place} count={count} />
      <PeekHead
        order={{ ...order, currency }}
        total={total}
        before={change && { total: shown.total, currency: shown.currency }}
        lineCount={lines.length}
      />
      {entry && <FlagTags flags={entry.flags} />}
      {entry && <Warnings warnings={entry.warnings} />}
      {order.onHold && (
        <Note tone="wait" title="On hold.">
          It can be sent back or rejected, and signed when it is released.
        </Note>
      )}
      {!entry && <Note title="Nothing to decide here.">{await whyNot(actor, order)}</Note>}
      {change && (
        <ChangeCard
          change={wholeChange(order, change)}
          before={{ total: shown.total, currency: shown.currency }}
          zone={zone}
        />
      )}
      {entry && changed && change === null && <ChangeList {...changed} currency={order.currency} zone={zone} />}
      {entry && <WhyCard why={entry.why} policy={route.policy} />}
      {entry && (
        <HandOn
          step={{ id: entry.id, version: order.version }}
          colleagues={colleagues}
          actions={{
            reassign: reassignAndGoOn.bind(null, nextId),
            addApprover,
            recuse: recuseAndGoOn.bind(null, nextId),
          }}
        />
      )}
      <TopLinesCard orderId={order.id} lines={lines} />
      <RoutePreview route={route} title="Who signs" explained={entry === null} zone={zone} />
      <Signatures signatures={signatures} contentHash={order.contentHash} zone={zone} />
      {decides && (
        <>
          <div className="md:hidden">
            <RejectDialog {...decides} />
          </div>
          <ActionBar>
            <DecisionForm {...decides} />
          </ActionBar>
        </>
      )}
    </>
  );
}
