import type { Metadata } from "next";
import { currentActor } from "#app/_server/session";
import { ApprovalQueue } from "#components/home/approval-queue";
import { StuckCard } from "#components/approvals/stuck-card";
import { ExceptionQueue } from "#components/home/exception-queue";
import { OrderQueue } from "#components/home/order-queue";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { type Actor, has } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { listApprovals } from "#lib/approvals/queries/list-approvals";
import { listStuck } from "#lib/approvals/queries/list-stuck";
import { listInvoices } from "#lib/invoices/queries/list-invoices";
import { whatNeedsMe } from "#lib/orders/queries/what-needs-me";
import { reassign } from "./approvals/actions.ts";
import { colleaguesOf } from "./approvals/colleagues.ts";
import { companyCalendar } from "./calendar.ts";
import { Trouble } from "./trouble.tsx";

export const metadata: Metadata = { title: "Home" };

/** What needs this person, and nothing else. */
export default async function HomePage() {
  const actor = await currentActor();
  const [approvals, invoices, queues, stuck, { today, now, baseCurrency, timeZone }] = await Promise.all([
    approvalsOf(actor),
    exceptionsOf(actor),
    whatNeedsMe(actor),
    listStuck(actor),
    companyCalendar(),
  ]);
  const colleagues = stuck.length === 0 ? [] : await colleaguesOf(actor, "");
  const isIdle = approvals.length + invoices.length + queues.length + stuck.length === 0;

  return (
    <>
      <PageHead title="What needs you" />
      <div className="grid gap-4">
        {can(actor, "endpoint.read").ok && <Trouble actor={actor} />}
        <StuckCard stuck={stuck} colleagues={colleagues} reassign={reassign} zone={timeZone} />
        {isIdle && (
          <Card>
            <Idle actor={actor} />
          </Card>
        )}
        <div className="grid items-start gap-4 lg:grid-cols-2">
          {approvals.length > 0 && <ApprovalQueue entries={approvals} baseCurrency={baseCurrency} now={now} />}
          {invoices.length > 0 && <ExceptionQueue invoices={invoices} />}
          {queues.map((queue) => (
            <OrderQueue
              key={queue.name}
              queue={queue}
              userId={actor.id}
              today={today}
              forSupplier={actor.supplierId !== null}
            />
          ))}
        </div>
      </div>
    </>
  );
}

async function approvalsOf(actor: Actor) {
  if (!can(actor, "approval.read").ok) return [];
  return (await listApprovals(actor, { limit: "100" })).data;
}

async function exceptionsOf(actor: Actor) {
  if (!has(actor, "FINANCE")) return [];
  return (await listInvoices(actor, { matchStatus: "EXCEPTION", limit: "100" })).data;
}

function Idle({ actor }: { readonly actor: Actor }) {
  if (!can(actor, "order.create").ok) {
    return (
      <EmptyState title="Nothing waits for you" action={<LinkButton href="/orders">Show all orders</LinkButton>}>
        What needs you will be listed here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing waits for you"
      action={
        <LinkButton href="/orders/new" kind="primary">
          New order
        </LinkButton>
      }
    />
  );
}
