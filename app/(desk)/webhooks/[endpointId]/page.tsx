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
import { DeliveryFilter } from "#components/webhooks/delivery-filter";
import { DeliveryList } from "#components/webhooks/delivery-list";
import { EndpointFacts } from "#components/webhooks/endpoint-facts";
import { EndpointVerbs } from "#components/webhooks/endpoint-verbs";
import { can, permissions } from "#lib/access/permission";
import { nameOf } from "#lib/webhooks/endpoint";
import { getEndpoint } from "#lib/webhooks/queries/get-endpoint";
import { listBacklogs } from "#lib/webhooks/queries/list-backlogs";
import { companyCalendar } from "../../calendar.ts";
import { edit, recover, remove, rotate, test } from "../actions.ts";
import { deliveriesOf } from "./deliveries-of.ts";

export const metadata: Metadata = { title: "Endpoint" };

const views = [
  { label: "All", state: undefined },
  { label: "Failed", state: "failed" },
  { label: "Waiting", state: "pending,delivering,paused" },
  { label: "Delivered", state: "delivered" },
];

export default async function EndpointPage({ params, searchParams }: PageProps<"/webhooks/[endpointId]">) {
  const actor = await currentActor();
  if (!can(actor, "endpoint.read").ok) return <OnlyFor what="Webhooks" roles={permissions["endpoint.read"]} />;
  const { endpointId: id } = await params;
  const endpoint = await found(getEndpoint(actor, { id }));
  const [{ page, asked }, backlogs, { timeZone, now }] = await Promise.all([
    listFromAddress(deliveriesOf(id), actor, searchParams, ["state", "eventType", "cursor"]),
    listBacklogs(actor, {}),
    companyCalendar(),
  ]);
  const backlog = backlogs.find(({ endpointId }) => endpointId === id) ?? { waiting: 0, oldest: null, failed: 0 };
  const path = `/webhooks/${id}`;

  return (
    <>
      <PageHead
        crumbs={[{ label: "Webhooks", href: "/webhooks" }, { label: "Endpoints" }]}
        title={nameOf(endpoint)}
        tags={<ConditionTag {...endpoint} />}
        sentence={<Mono>{endpoint.url}</Mono>}
        actions={
          can(actor, "endpoint.write").ok && (
            <EndpointVerbs endpoint={endpoint} now={now} actions={{ test, edit, rotate, recover, remove }} />
          )
        }
      />
      <EndpointFacts endpoint={endpoint} backlog={backlog} zone={timeZone} now={now} />
      <Tabs
        label="Deliveries by state"
        tabs={views.map(({ label, state }) => ({
          label,
          href: addressOf(path, asked, { state, cursor: undefined }),
          current: asked["state"] === state,
        }))}
      />
      <Card title="Deliveries" right={<DeliveryFilter path={path} asked={asked} />}>
        <DeliveryList deliveries={page.data} of="endpoint" zone={timeZone} now={now} />
        <Pager
          first={asked["cursor"] && addressOf(path, asked, { cursor: undefined })}
          next={page.nextCursor === null ? undefined : addressOf(path, asked, { cursor: page.nextCursor })}
        />
      </Card>
    </>
  );
}
