import type { Metadata } from "next";
import { addressOf, listFromAddress, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { OnlyFor } from "#components/company/only-for";
import { SourceTable } from "#components/inbound/source-table";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { Pager } from "#components/ui/pager";
import { can, permissions } from "#lib/access/permission";
import { listSources } from "#lib/inbound/queries/list-sources";
import { companyCalendar } from "../../calendar.ts";

export const metadata: Metadata = { title: "Inbound webhooks" };
const path = "/settings/inbound";

export default async function InboundPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  if (!can(actor, "inbound.read").ok) return <OnlyFor what="Inbound webhooks" roles={permissions["inbound.read"]} />;
  const [{ page, asked }, { timeZone }] = await Promise.all([
    listFromAddress(listSources, actor, searchParams, ["cursor"]),
    companyCalendar(),
  ]);
  const { data, nextCursor } = page;
  const create = can(actor, "inbound.write").ok && (
    <LinkButton href={`${path}/new`} kind="primary">
      New source
    </LinkButton>
  );

  return (
    <>
      <PageHead
        crumbs={[{ label: "Settings", href: "/settings" }, { label: "Inbound webhooks" }]}
        title="Inbound webhooks"
        sentence="Which programs of others may tell us something, and what became of it."
        actions={
          <>
            <LinkButton href={`${path}/messages`}>Messages</LinkButton>
            {create}
          </>
        }
      />
      <Card title="Sources">
        {data.length > 0 ? (
          <SourceTable sources={data} zone={timeZone} />
        ) : (
          <EmptyState title="Nobody tells us anything yet" action={create}>
            A carrier, a supplier, a bank or a warehouse posts what it knows, signed; the order follows.
          </EmptyState>
        )}
        <Pager
          first={asked["cursor"] && path}
          next={nextCursor === null ? undefined : addressOf(path, asked, { cursor: nextCursor })}
        />
      </Card>
    </>
  );
}
