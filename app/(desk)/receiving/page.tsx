import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { addressOf, listFromAddress, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { withFilters } from "#app/_server/with-filters";
import { ExpectedList } from "#components/receipts/expected-list";
import { Button, LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { Pager } from "#components/ui/pager";
import { SearchField } from "#components/ui/search-field";
import { listOrders } from "#lib/orders/queries/list-orders";
import { companyCalendar } from "../calendar.ts";

export const metadata: Metadata = { title: "Receiving" };

const expected = withFilters(listOrders, {
  status: "SENT,ACKNOWLEDGED",
  receiptStatus: "NONE,PARTIAL",
  sort: "neededBy",
});

export default async function ReceivingPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  const [{ page, asked }, { today }] = await Promise.all([
    listFromAddress(expected, actor, searchParams, ["q", "cursor"]),
    companyCalendar(),
  ]);
  const q = asked["q"];
  const [only] = page.data;
  if (only && q !== undefined && only.number.toLowerCase() === q.trim().toLowerCase())
    redirect(`/receiving/${only.id}` as Route);

  return (
    <>
      <PageHead title="Receiving" sentence="Orders of which goods are still to come, the most urgent first." />
      <div className="grid max-w-2xl gap-3.5">
        <form action="/receiving" role="search" className="flex gap-2">
          <SearchField label="Find by order number, supplier or item" defaultValue={q} className="flex-1" />
          <Button type="submit">Find</Button>
        </form>
        <Card>
          {page.data.length > 0 ? <ExpectedList orders={page.data} today={today} /> : <Nothing q={q} />}
          <Pager
            first={asked["cursor"] && addressOf("/receiving", asked, { cursor: undefined })}
            next={page.nextCursor === null ? undefined : addressOf("/receiving", asked, { cursor: page.nextCursor })}
          />
        </Card>
      </div>
    </>
  );
}

function Nothing({ q }: { readonly q: string | undefined }) {
  if (q === undefined) {
    return (
      <EmptyState title="Nothing is expected">Orders appear here once they were sent to their supplier.</EmptyState>
    );
  }
  return (
    <EmptyState
      title={`Nothing expected fits “${q}”`}
      action={<LinkButton href={addressOf("/orders", { q }, {})}>Look among all orders</LinkButton>}
    />
  );
}
