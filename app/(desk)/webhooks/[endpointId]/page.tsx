import type { Metadata } from "next";
import { addressOf, found, listFromAddress } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { OnlyFor } from "#components/company/only-for";
import { Card } from "#components/ui/card";
import { Mono } from "#components/ui/mono";
import { PageHead } from "#components/ui/page-head";
import { Pager } from "#components/ui/pager";
import { Tabs } from "#components/ui/tabs";
import { ConditionTag } from "#components/webhooks/condition-tag";
import { DayCharts } from "#components/webhooks/day-charts";
import { DeliveryFilter } from "#components/webhooks/delivery-filter";
import { EndpointFacts } from "#components/webhooks/endpoint-facts";
import { EndpointVerbs } from "#components/webhooks/endpoint-verbs";
import { LiveDeliveries } from "#components/webhooks/live-deliveries";
import { RecoveryPanel } from "#components/webhooks/recovery-panel";
import { SnippetCard } from "#components/webhooks/snippet-card";
import { can, permissions } from "#lib/access/permission";
import { type Endpoint, nameOf } from "#lib/webhooks/endpoint";
import type { Recovery } from "#lib/webhooks/recovery";
import { getEndpoint } from "#lib/webhooks/queries/get-endpoint";
import { findLatestRecovery } from "#lib/webhooks/queries/get-recovery";
import { getEndpointHealth } from "#lib/webhooks/queries/list-endpoint-health";
import { listSnippets } from "#lib/webhooks/queries/list-snippets";
import { daysBefore, sinceChoices } from "../../../../components/webhooks/since-choices.ts";
import { companyCalendar } from "../../calendar.ts";
import { edit, recover, remove, rotate, stopRecovery, test } from "../actions.ts";
import { deliveriesOf } from "./deliveries-of.ts";

export const metadata: Metadata = { title: "Endpoint" };

const views = [
  { label: "All", state: undefined },
  { label: "Not delivered", state: "failed,pending,delivering,paused" },
  { label: "Failed", state: "failed" },
  { label: "Waiting", state: "pending,delivering,paused" },
  { label: "Delivered", state: "delivered" },
];

export default async function EndpointPage({ params, searchParams }: PageProps<"/webhooks/[endpointId]">) {
  const actor = await currentActor();
  if (!can(actor, "endpoint.read").ok) return <OnlyFor what="Webhooks" roles={permissions["endpoint.read"]} />;
  const { endpointId: id } = await params;
  const endpoint = await found(getEndpoint(actor, { id }));
  const [{ page, asked }, health, recovery, snippets, { timeZone, now }] = await Promise.all([
    listFromAddress(deliveriesOf(id), actor, searchParams, ["state", "eventType", "cursor"]),
    found(getEndpointHealth(actor, { id })),
    findLatestRecovery(actor, { id }),
    listSnippets(),
    companyCalendar(),
  ]);
  const path = `/webhooks/${id}`;
  const mayChange = can(actor, "endpoint.write").ok;

  return (
    <>
      <PageHead
        crumbs={[{ label: "Webhooks", href: "/webhooks" }, { label: "Endpoints" }]}
        title={nameOf(endpoint)}
        tags={<ConditionTag {...endpoint} />}
        sentence={<Mono>{endpoint.url}</Mono>}
        actions={
          mayChange && (
            <EndpointVerbs
              endpoint={endpoint}
              failed={health.failedDeliveries}
              since={sinceChoices(beforeFailing(endpoint), now, timeZone)}
              actions={{ test, edit, rotate, recover, remove }}
            />
          )
        }
      />
      <EndpointFacts endpoint={endpoint} health={health} zone={timeZone} now={now} />
      {recovery && isNews(recovery, now) && (
        <RecoveryPanel latest={recovery} cancel={mayChange ? stopRecovery : null} zone={timeZone} />
      )}
      <DayCharts hours={health.hours} zone={timeZone} />
      <Tabs
        label="Deliveries by state"
        tabs={views.map(({ label, state }) => ({
          label,
          href: addressOf(path, asked, { state, cursor: undefined }),
          current: asked["state"] === state,
        }))}
      />
      <Card title="Deliveries" right={<DeliveryFilter path={path} asked={asked} />}>
        <LiveDeliveries
          address={addressOf("/api/v1/webhook-deliveries", asked, { endpointId: id })}
          deliveries={page.data}
          of="endpoint"
          zone={timeZone}
          now={now}
        />
        <Pager
          first={asked["cursor"] && addressOf(path, asked, { cursor: undefined })}
          next={page.nextCursor === null ? undefined : addressOf(path, asked, { cursor: page.nextCursor })}
        />
      </Card>
      <SnippetCard snippets={snippets} />
    </>
  );
}

/** What failed first was made up to a day before it was tried for the last time. */
function beforeFailing({ failingSince }: Endpoint): { label: string; at: string } | null {
  return failingSince === null ? null : { label: "A day before it began to fail", at: daysBefore(failingSince, 1) };
}

/** A recovery is shown while it runs, and the day after. */
function isNews({ endedAt }: Recovery, now: string): boolean {
  return endedAt === null || endedAt > daysBefore(now, 1);
}
