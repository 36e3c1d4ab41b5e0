import type { Metadata } from "next";
import { currentActor } from "#app/_server/session";
import { OnlyFor } from "#components/company/only-for";
import { Card } from "#components/ui/card";
import { PageHead } from "#components/ui/page-head";
import { EventTypeTable } from "#components/webhooks/event-type-table";
import { can, permissions } from "#lib/access/permission";
import { listEventTypes } from "#lib/webhooks/queries/list-event-types";

export const metadata: Metadata = { title: "Events" };

export default async function EventTypesPage() {
  const actor = await currentActor();
  if (!can(actor, "delivery.read").ok)
    return <OnlyFor what="The catalogue of events" roles={permissions["delivery.read"]} />;
  const { data } = await listEventTypes(actor, {});

  return (
    <>
      <PageHead
        crumbs={[{ label: "Webhooks", href: "/webhooks" }, { label: "Events" }]}
        title="Events"
        sentence="What an endpoint can be told. Each type has its JSON Schema and an example."
      />
      <Card title="Types">
        <EventTypeTable types={data} />
      </Card>
    </>
  );
}
