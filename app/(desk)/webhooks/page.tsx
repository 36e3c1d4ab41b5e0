import type { Metadata } from "next";
import { addressOf, listFromAddress, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { OnlyFor } from "#components/company/only-for";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { Pager } from "#components/ui/pager";
import { EndpointTable } from "#components/webhooks/endpoint-table";
import { can, permissions } from "#lib/access/permission";
import { listEndpointHealth } from "#lib/webhooks/queries/list-endpoint-health";
import { listEndpoints } from "#lib/webhooks/queries/list-endpoints";
import { companyCalendar } from "../calendar.ts";

export const metadata: Metadata = { title: "Webhooks" };

export default async function WebhooksPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  if (!can(actor, "endpoint.read").ok) return <OnlyFor what="Webhooks" roles={permissions["endpoint.read"]} />;
  const [{ page, asked }, { timeZone, now }] = await Promise.all([
    listFromAddress(listEndpoints, actor, searchParams, ["cursor"]),
    companyCalendar(),
  ]);
  const healths = await listEndpointHealth(actor, { ids: page.data.map(({ id }) => id) });
  const create = can(actor, "endpoint.write").ok && (
    <LinkButton href="/webhooks/new" kind="primary">
      New endpoint
    </LinkButton>
  );

  return (
    <>
      <PageHead
        title="Webhooks"
        sentence="Who is told what happens to orders, and how that goes."
        actions={
          <>
            <LinkButton href="/webhooks/events" kind="quiet">
              Events
            </LinkButton>
            <LinkButton href="/webhooks/tester" kind="quiet">
              Signature tester
            </LinkButton>
            {can(actor, "inbound.read").ok && (
              <LinkButton href="/settings/inbound" kind="quiet">
                Inbound
              </LinkButton>
            )}
            {create}
          </>
        }
      />
      <Card title="Endpoints">
        {page.data.length > 0 ? (
          <EndpointTable endpoints={page.data} healths={healths} zone={timeZone} now={now} />
        ) : (
          <EmptyState title="Nobody is told yet" action={create}>
            An endpoint is a URL that gets a signed POST for every event it asks for.
          </EmptyState>
        )}
        <Pager
          first={asked["cursor"] && "/webhooks"}
          next={page.nextCursor === null ? undefined : addressOf("/webhooks", asked, { cursor: page.nextCursor })}
        />
      </Card>
    </>
  );
}
