import { ChangeList } from "#components/approvals/change-list";
import { FlagTags } from "#components/approvals/flag-tags";
import { LinkDecision } from "#components/approvals/link-decision";
import { PeekHead } from "#components/approvals/peek-head";
import { RoutePreview } from "#components/approvals/route-preview";
import { Signatures } from "#components/approvals/signatures";
import { TopLinesCard } from "#components/approvals/top-lines-card";
import { WhyCard } from "#components/approvals/why-card";
import { LinkButton } from "#components/ui/button";
import { Note } from "#components/ui/note";
import type { MailLink } from "#lib/approvals/mail-link";
import { findApproval } from "#lib/approvals/queries/find-approval";
import { findChanges } from "#lib/approvals/queries/find-changes";
import { routeOfOrder } from "#lib/approvals/queries/get-route";
import { listSignatures } from "#lib/approvals/queries/list-signatures";
import { whyNot } from "#lib/approvals/queries/why-not";
import { getCalendar } from "#lib/company/queries/get-calendar";
import { presentOrder } from "#lib/orders/present";
import { findOrder } from "#lib/orders/queries/find-order";
import { approve, reject, requestChanges } from "./actions.ts";

interface OrderToDecideProps {
  readonly link: MailLink;
  readonly token: string;
}

/** The order as its approver sees it at the desk, and three plain forms. */
export async function OrderToDecide({ link: { actor, orderId, stepId, contentHash }, token }: OrderToDecideProps) {
  const order = await findOrder(actor, orderId);
  if (!order) return <Note title="You see this order no more.">An administrator can change your roles.</Note>;
  const [found, route, signatures, changed, { timeZone }] = await Promise.all([
    findApproval(actor, orderId),
    routeOfOrder(actor, order),
    listSignatures(actor, orderId),
    findChanges(actor, orderId, contentHash),
    getCalendar(),
  ]);
  const entry = found?.id === stepId ? found : null;
  const { total, lines } = presentOrder(order, "company");

  return (
    <>
      <PeekHead order={order} total={total} lineCount={lines.length} />
      {entry && <FlagTags flags={entry.flags} />}
      {!entry && <Note title="Nothing to decide here.">{await whyNot(actor, order)}</Note>}
      {changed && <ChangeList {...changed} currency={order.currency} zone={timeZone} />}
      {entry && <WhyCard why={entry.why} policy={route.policy} />}
      <TopLinesCard orderId={order.id} lines={lines} />
      {entry && <LinkDecision number={order.number} token={token} actions={{ approve, reject, requestChanges }} />}
      <RoutePreview route={route} title="Who signs" explained={entry === null} zone={timeZone} />
      <Signatures signatures={signatures} contentHash={order.contentHash} zone={timeZone} />
      <p>
        <LinkButton href={`/approvals/${orderId}`}>Sign in to see all of it</LinkButton>
      </p>
    </>
  );
}
