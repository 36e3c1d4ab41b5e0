import type { Metadata } from "next";
import { addressOf, listFromAddress, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { SupplierTable } from "#components/suppliers/supplier-table";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { Note } from "#components/ui/note";
import { PageHead } from "#components/ui/page-head";
import { Pager } from "#components/ui/pager";
import { SearchField } from "#components/ui/search-field";
import { can } from "#lib/access/permission";
import { listSuppliers } from "#lib/suppliers/queries/list-suppliers";

export const metadata: Metadata = { title: "Suppliers" };

export default async function SuppliersPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  const { page, asked, misread } = await listFromAddress(listSuppliers, actor, searchParams, ["q", "cursor"]);
  const create = can(actor, "supplier.write").ok && (
    <LinkButton href="/suppliers/new" kind="primary">
      New supplier
    </LinkButton>
  );
  const { nextCursor } = page;

  return (
    <>
      <PageHead title="Suppliers" sentence="Whom orders are addressed to, by name." actions={create} />
      <div className="grid gap-4">
        {misread && (
          <Note tone="wait">The address asks for something that is not there. This is the list from its start.</Note>
        )}
        <form action="/suppliers" role="search" className="max-w-md">
          <SearchField label="Find by name or code" defaultValue={asked["q"]} shortcut="/" />
        </form>
        <Card>
          {page.data.length > 0 ? <SupplierTable suppliers={page.data} /> : <Nothing q={asked["q"]} create={create} />}
          <Pager
            first={asked["cursor"] && addressOf("/suppliers", asked, { cursor: undefined })}
            next={nextCursor === null ? undefined : addressOf("/suppliers", asked, { cursor: nextCursor })}
          />
        </Card>
      </div>
    </>
  );
}

function Nothing({ q, create }: { readonly q: string | undefined; readonly create: React.ReactNode }) {
  if (q === undefined) return <EmptyState title="Create your first supplier" action={create} />;
  return (
    <EmptyState
      title={`Nothing is called “${q}”`}
      action={<LinkButton href="/suppliers">Show all suppliers</LinkButton>}
    >
      Code, name and legal name were looked through.
    </EmptyState>
  );
}
