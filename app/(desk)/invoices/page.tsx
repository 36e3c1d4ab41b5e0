import type { Metadata } from "next";
import { addressOf, listFromAddress, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { InvoiceTable } from "#components/invoices/invoice-table";
import { Button, LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { Pager } from "#components/ui/pager";
import { SearchField } from "#components/ui/search-field";
import { Tabs } from "#components/ui/tabs";
import { listInvoices } from "#lib/invoices/queries/list-invoices";

export const metadata: Metadata = { title: "Invoices" };

const views = [
  { label: "All", matchStatus: undefined },
  { label: "Exceptions", matchStatus: "EXCEPTION" },
  { label: "Matched", matchStatus: "MATCHED" },
];

export default async function InvoicesPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  const { page, asked } = await listFromAddress(listInvoices, actor, searchParams, ["matchStatus", "q", "cursor"]);
  const { q, matchStatus } = asked;
  const tabs = views.map((view) => ({
    label: view.label,
    href: addressOf("/invoices", asked, { matchStatus: view.matchStatus, cursor: undefined }),
    current: view.matchStatus === matchStatus,
  }));

  return (
    <>
      <PageHead title="Invoices" sentence="Those that do not fit their order or receipts first, then the latest." />
      <Tabs label="Views" tabs={tabs} />
      <div className="grid gap-3.5">
        <form action="/invoices" role="search" className="flex max-w-lg gap-2">
          {matchStatus !== undefined && <input type="hidden" name="matchStatus" value={matchStatus} />}
          <SearchField label="Find by invoice, order or supplier" defaultValue={q} className="flex-1" />
          <Button type="submit">Find</Button>
        </form>
        <Card>
          {page.data.length > 0 ? <InvoiceTable invoices={page.data} /> : <Nothing q={q} matchStatus={matchStatus} />}
          <Pager
            first={asked["cursor"] && addressOf("/invoices", asked, { cursor: undefined })}
            next={page.nextCursor === null ? undefined : addressOf("/invoices", asked, { cursor: page.nextCursor })}
          />
        </Card>
      </div>
    </>
  );
}

function Nothing({ q, matchStatus }: { q: string | undefined; matchStatus: string | undefined }) {
  if (q !== undefined) {
    return (
      <EmptyState title={`No invoice fits “${q}”`} action={<LinkButton href="/invoices">Clear filters</LinkButton>} />
    );
  }
  if (matchStatus === "EXCEPTION") return <EmptyState title="Every invoice fits its order" />;
  return <EmptyState title="No invoice came yet">Invoices are entered on the page of their order.</EmptyState>;
}
