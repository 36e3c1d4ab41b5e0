import type { Metadata } from "next";
import { found } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { OnlyFor } from "#components/company/only-for";
import { PageHead } from "#components/ui/page-head";
import { JsonCard } from "#components/webhooks/json-card";
import { can, permissions } from "#lib/access/permission";
import { getEventType } from "#lib/webhooks/queries/get-event-type";

export const metadata: Metadata = { title: "Event" };

export default async function EventTypePage({ params }: PageProps<"/webhooks/events/[type]">) {
  const actor = await currentActor();
  if (!can(actor, "delivery.read").ok)
    return <OnlyFor what="The catalogue of events" roles={permissions["delivery.read"]} />;
  const { type, schema, example } = await found(getEventType(actor, { type: (await params).type }));
  const crumbs = [
    { label: "Webhooks", href: "/webhooks" },
    { label: "Events", href: "/webhooks/events" },
  ];

  return (
    <>
      <PageHead crumbs={[...crumbs, { label: type }]} title={type} sentence={String(schema["description"])} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <JsonCard title="Example" json={example} />
        <JsonCard title="JSON Schema" json={schema} />
      </div>
    </>
  );
}
